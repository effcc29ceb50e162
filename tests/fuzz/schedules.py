#!/usr/bin/env python3
"""Random programs of asyncio, each run by Weft and by CPython 3.13 on the same virtual clock; their outputs must be the same.

    tests/fuzz/schedules.py [--weft PATH] [--seed N] [--count N] [--show SEED]

A program has a few workers that sleep, wait for each other, share locks, semaphores, events, queues and futures, cancel, time out, fail and
clean up, and print each step. A disagreement prints its seed and the first lines that differ; --show prints the program of a seed.
"""
import random
import sys

import differential

HEADER = '''import asyncio


def say(*words):
    print(f"{asyncio.get_running_loop().time():.3f}", *words)


def names(tasks):
    return sorted(t.get_name() for t in tasks)


async def leaf(name, steps, end):
    try:
        for i in range(steps):
            say(name, "step", i)
            await asyncio.sleep(0)
        if end == "nap":
            await asyncio.sleep(0.25)
        elif end == "fail":
            raise ValueError(name)
        return name
    except asyncio.CancelledError:
        say(name, "cancelled")
        if end == "slow":
            await asyncio.sleep(0)
            say(name, "cleaned")
        elif end == "swallow":
            return name + " swallowed"
        raise


'''

DELAYS = ("0", "0", "0.1", "0.2", "0.2", "0.5", "1")


class Program:
    """Writes the text of one program from a seed."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.lines = []
        self.leaves = 0
        self.workers = self.r.randint(2, 5)

    def emit(self, depth, text):
        self.lines.append("    " * depth + text)

    def leaf(self):
        self.leaves += 1
        end = self.r.choice(("return", "return", "nap", "fail", "slow", "swallow"))
        return f'leaf("leaf{self.leaves}", {self.r.randint(0, 3)}, "{end}")'

    def delay(self):
        return self.r.choice(DELAYS)

    def other(self):
        return f"tasks[{self.r.randrange(self.workers)}]"

    def guarded(self, depth, me, label, body):
        """A statement and what may come out of it; now and then the worker lives through its own cancellation."""
        self.emit(depth, "try:")
        body(depth + 1)
        self.emit(depth, "except (ValueError, TimeoutError, RuntimeError, asyncio.QueueEmpty, asyncio.QueueFull) as e:")
        self.emit(depth + 1, f'say("{me}", "{label}", type(e).__name__, e)')
        self.emit(depth, "except asyncio.CancelledError as e:")
        self.emit(depth + 1, f'say("{me}", "{label}", "cancelled", asyncio.current_task().cancelling())')
        if self.r.random() < 0.6:
            self.emit(depth + 1, "raise")
        elif self.r.random() < 0.5:
            self.emit(depth + 1, "asyncio.current_task().uncancel()")
        self.emit(depth, "except ExceptionGroup as e:")
        self.emit(depth + 1, f'say("{me}", "{label}", repr(e))')

    def step(self, depth, me, nesting):
        kinds = ["nap", "nap", "leaf", "task", "await", "cancel", "gather", "wait", "wait_for", "shield", "event", "lock", "semaphore",
                 "queue", "future", "soon", "later", "completed", "callback", "fail"]
        if nesting < 2:
            kinds += ["timeout", "timeout", "group", "group", "loop"]
        kind = self.r.choice(kinds)
        self.guarded(depth, me, kind, lambda d: getattr(self, "do_" + kind)(d, me, nesting))

    def do_nap(self, d, me, _):
        self.emit(d, f"await asyncio.sleep({self.delay()})")
        self.emit(d, f'say("{me}", "slept")')

    def do_leaf(self, d, me, _):
        self.emit(d, f'say("{me}", await {self.leaf()})')

    def do_task(self, d, me, _):
        self.emit(d, f"t = asyncio.create_task({self.leaf()})")
        if self.r.random() < 0.5:
            self.emit(d, f"await asyncio.sleep({self.delay()})")
        if self.r.random() < 0.4:
            self.emit(d, f'say("{me}", "cancels its task", t.cancel())')
        self.emit(d, f'say("{me}", "has", await t)')

    def do_await(self, d, me, _):
        self.emit(d, f"t = {self.other()}")
        self.emit(d, "if t is not asyncio.current_task():")
        self.emit(d + 1, f'say("{me}", "joined", await asyncio.wait_for(asyncio.shield(t), {self.delay()}))')

    def do_cancel(self, d, me, _):
        self.emit(d, f"t = {self.other()}")
        self.emit(d, f'say("{me}", "cancels", t.get_name(), t.cancel(), t.cancelling())')

    def do_gather(self, d, me, _):
        children = ", ".join(self.leaf() for _ in range(self.r.randint(0, 3)))
        comma = ", " if children else ""
        self.emit(d, f'say("{me}", await asyncio.gather({children}{comma}return_exceptions={self.r.random() < 0.5}))')

    def do_wait(self, d, me, _):
        mode = self.r.choice(("ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"))
        limit = self.r.choice(("None", self.delay()))
        children = ", ".join(f"asyncio.create_task({self.leaf()})" for _ in range(self.r.randint(1, 3)))
        self.emit(d, f"done, pending = await asyncio.wait([{children}], timeout={limit}, return_when=asyncio.{mode})")
        self.emit(d, f'say("{me}", "waited", len(done), len(pending), sorted(repr(t.exception()) for t in done if not t.cancelled()))')
        if self.r.random() < 0.5:
            self.emit(d, f'say("{me}", [r if isinstance(r, str) else type(r).__name__ for r in '
                         "await asyncio.gather(*pending, return_exceptions=True)])")

    def do_wait_for(self, d, me, _):
        self.emit(d, f'say("{me}", await asyncio.wait_for({self.leaf()}, {self.delay()}))')

    def do_shield(self, d, me, _):
        self.emit(d, f'say("{me}", await asyncio.shield({self.leaf()}))')

    def do_event(self, d, me, _):
        what = self.r.choice(("event.set()", "event.clear()", f"await asyncio.wait_for(event.wait(), {self.delay()})"))
        self.emit(d, f'say("{me}", "event", {what}, event.is_set())')

    def do_lock(self, d, me, _):
        self.emit(d, "async with lock:")
        self.emit(d + 1, f'say("{me}", "has the lock")')
        self.emit(d + 1, f"await asyncio.sleep({self.delay()})")

    def do_semaphore(self, d, me, _):
        self.emit(d, "async with semaphore:")
        self.emit(d + 1, f'say("{me}", "is in")')
        self.emit(d + 1, f"await asyncio.sleep({self.delay()})")

    def do_queue(self, d, me, _):
        what = self.r.choice((f'queue.put_nowait("{me}")', "queue.get_nowait()", f'await asyncio.wait_for(queue.put("{me}"), {self.delay()})',
                              f"await asyncio.wait_for(queue.get(), {self.delay()})"))
        self.emit(d, f'say("{me}", "queue", {what}, queue.qsize())')

    def do_future(self, d, me, _):
        if self.r.random() < 0.5:
            self.emit(d, f'say("{me}", "future", await asyncio.wait_for(asyncio.shield(future), {self.delay()}))')
        else:
            self.emit(d, f'say("{me}", "future", future.done() or future.set_result("{me}"))')

    def do_soon(self, d, me, _):
        self.emit(d, f'asyncio.get_running_loop().call_soon(say, "{me}", "soon")')

    def do_later(self, d, me, _):
        self.emit(d, f'h = asyncio.get_running_loop().call_later({self.delay()}, say, "{me}", "later")')
        if self.r.random() < 0.3:
            self.emit(d, "h.cancel()")

    def do_completed(self, d, me, _):
        children = ", ".join(self.leaf() for _ in range(self.r.randint(1, 3)))
        limit = self.r.choice(("None", self.delay()))
        self.emit(d, f"for c in asyncio.as_completed([{children}], timeout={limit}):")
        self.emit(d + 1, f'say("{me}", "next", await c)')

    def do_callback(self, d, me, _):
        self.emit(d, f"t = asyncio.create_task({self.leaf()})")
        self.emit(d, f't.add_done_callback(lambda t: say("{me}", "callback", t.cancelled() or repr(t.exception())))')

    def do_fail(self, d, me, _):
        self.emit(d, f'raise ValueError("{me} fails")')

    def do_timeout(self, d, me, nesting):
        self.emit(d, f"async with asyncio.timeout({self.delay()}):")
        for _ in range(self.r.randint(1, 2)):
            self.step(d + 1, me, nesting + 1)

    def do_group(self, d, me, nesting):
        self.emit(d, "async with asyncio.TaskGroup() as tg:")
        for _ in range(self.r.randint(0, 3)):
            self.emit(d + 1, f"tg.create_task({self.leaf()})")
        if self.r.random() < 0.5:
            self.step(d + 1, me, nesting + 1)
        self.emit(d + 1, f'say("{me}", "body ends")')

    def do_loop(self, d, me, nesting):
        self.emit(d, f"for _ in range({self.r.randint(1, 3)}):")
        self.step(d + 1, me, nesting + 1)

    def text(self):
        for n in range(self.workers):
            self.emit(0, f"async def worker{n}():")
            for _ in range(self.r.randint(2, 6)):
                self.step(1, f"w{n}", 0)
            self.emit(1, f'return "w{n} result"')
            self.emit(0, "")
            self.emit(0, "")
        self.emit(0, "async def main():")
        self.emit(1, "global tasks, lock, semaphore, event, queue, future")
        self.emit(1, f"lock, semaphore, event = asyncio.Lock(), asyncio.Semaphore({self.r.randint(1, 2)}), asyncio.Event()")
        self.emit(1, f"queue, future = asyncio.Queue({self.r.randint(0, 2)}), asyncio.get_running_loop().create_future()")
        workers = ", ".join(f'asyncio.create_task(worker{n}(), name="w{n}")' for n in range(self.workers))
        self.emit(1, f"tasks = [{workers}]")
        self.emit(1, "done, pending = await asyncio.wait(tasks, timeout=20)")
        self.emit(1, 'say("main", names(done), names(pending))')
        self.emit(1, "for t in tasks:")
        self.emit(2, "t.cancel()")
        self.emit(1, "for r in await asyncio.gather(*tasks, return_exceptions=True):")
        self.emit(2, 'say("result", repr(r))')
        self.emit(0, "")
        self.emit(0, "asyncio.run(main())")
        return HEADER + "\n".join(self.lines) + "\n"


if __name__ == "__main__":
    sys.exit(differential.main(__doc__, lambda seed: Program(seed).text(), virtual=True))
