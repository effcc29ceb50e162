# by-hand
# Cancel scopes together with Task.cancel(), timeouts, task groups, locks and one another.
import asyncio


def now():
    return f"{asyncio.get_running_loop().time():.2f}"


async def job(name, delay=10):
    try:
        await asyncio.sleep(delay)
        print(now(), name, "done")
    except asyncio.CancelledError:
        print(now(), name, "cancelled")
        raise


async def nested():
    # the outer deadline goes through the inner scope, which does not catch it
    with asyncio.move_on_after(1) as outer:
        with asyncio.move_on_after(5) as inner:
            await asyncio.sleep(10)
        print("not reached")
    print(now(), "outer", outer.cancelled_caught, inner.cancelled_caught)
    # the inner one only
    with asyncio.move_on_after(5) as outer:
        with asyncio.move_on_after(1) as inner:
            await asyncio.sleep(10)
        print(now(), "inner", inner.cancelled_caught)
        await asyncio.sleep(1)
    print(now(), "outer", outer.cancelled_caught)
    # both at the same instant: the outer one catches
    with asyncio.move_on_after(1) as outer:
        with asyncio.move_on_after(1) as inner:
            await asyncio.sleep(10)
        print("not reached")
    print(now(), "both", outer.cancelled_caught, inner.cancelled_caught)
    # outer shielded from
    with asyncio.move_on_after(1) as outer:
        with asyncio.CancelScope(shield=True):
            await asyncio.sleep(2)
            print(now(), "shielded")
        print("after the shield")
        await asyncio.sleep(1)
        print("not reached")
    print(now(), "outer", outer.cancelled_caught)


async def cancelled_from_outside():
    try:
        with asyncio.move_on_after(2) as scope:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as e:
                print(now(), "told", e.args, asyncio.current_task().cancelling(), scope.cancel_called)
                raise
    finally:
        print(now(), "scope", scope.cancelled_caught)


async def cancelled_twice():
    # by the scope and by Task.cancel(): the scope does not catch what is not its own
    with asyncio.move_on_after(1) as scope:
        try:
            await asyncio.sleep(10)
        finally:
            asyncio.current_task().cancel("outside")
    print("not reached")


async def cleanup_of_cancelled():
    try:
        await asyncio.sleep(10)
    finally:
        with asyncio.move_on_after(1) as scope:
            await asyncio.sleep(10)
        print(now(), "cleaned up", scope.cancelled_caught, asyncio.current_task().cancelling())


async def swallows_and_uncancels():
    task = asyncio.current_task()
    with asyncio.move_on_after(1) as scope:
        task.cancel()
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("uncancel", task.uncancel())
        await asyncio.sleep(10)
    print(now(), "caught", scope.cancelled_caught, task.cancelling())


async def outcome(coro, after=None):
    t = asyncio.create_task(coro)
    if after is not None:
        await asyncio.sleep(after)
        t.cancel("from outside")
    r = (await asyncio.gather(t, return_exceptions=True))[0]
    print(now(), repr(r))


async def timeouts():
    # asyncio.timeout inside a scope, and around one
    with asyncio.move_on_after(1) as scope:
        async with asyncio.timeout(5):
            await asyncio.sleep(10)
    print(now(), scope.cancelled_caught)
    try:
        async with asyncio.timeout(1):
            with asyncio.move_on_after(5) as scope:
                await asyncio.sleep(10)
    except TimeoutError:
        print(now(), "TimeoutError", scope.cancelled_caught)
    with asyncio.move_on_after(1) as scope:
        print(await asyncio.wait_for(asyncio.sleep(0.5, "in time"), 5))
        await asyncio.wait_for(asyncio.sleep(10), 5)
    print(now(), scope.cancelled_caught)


async def stubborn():
    for n in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print(now(), "stubborn", n)
    return "stubborn ended"


async def cleans_up():
    try:
        await asyncio.sleep(10)
    finally:
        with asyncio.CancelScope(shield=True):
            await asyncio.sleep(1)
        print(now(), "child cleaned up")


async def groups():
    # the tasks of a group are in the scope
    with asyncio.move_on_after(1) as scope:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("a"))
            tg.create_task(job("b", 0.5))
            s = tg.create_task(stubborn())
            tg.create_task(cleans_up())
        print("not reached")
    print(now(), scope.cancelled_caught, s.result())
    # the body waits, not the group
    with asyncio.move_on_after(1) as scope:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("c"))
            await asyncio.sleep(10)
    print(now(), scope.cancelled_caught, asyncio.current_task().cancelling())
    # an error of a task is told
    async def fails_when_cancelled():
        try:
            await asyncio.sleep(10)
        finally:
            raise ValueError("cleanup")

    try:
        with asyncio.move_on_after(1) as scope:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(fails_when_cancelled())
    except* ValueError as e:
        print(now(), e.exceptions, scope.cancelled_caught)
    # a scope in a body, a scope in a task
    async with asyncio.TaskGroup() as tg:
        tg.create_task(job("d", 2))
        with asyncio.move_on_after(1) as scope:
            await asyncio.sleep(10)
        print(now(), "body goes on", scope.cancelled_caught)
    # a group that is cancelled, in a scope
    with asyncio.move_on_after(5) as scope:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("e"))
            await asyncio.sleep(1)
            tg.cancel()
        print(now(), "group left")
    print(scope.cancelled_caught)


async def waiting():
    # gather and shield
    with asyncio.move_on_after(1):
        await asyncio.gather(job("g1"), job("g2"))
    kept = asyncio.create_task(job("kept", 2))
    with asyncio.move_on_after(1):
        await asyncio.shield(kept)
    await kept
    # a condition takes its lock again before it tells
    condition = asyncio.Condition()

    async def holds():
        async with condition:
            await asyncio.sleep(3)
            print(now(), "lock released")

    with asyncio.move_on_after(1) as scope:
        async with condition:
            asyncio.create_task(holds())
            await condition.wait()
    print(now(), scope.cancelled_caught, condition.locked())
    # in an asynchronous generator and its cleanup
    async def ticks():
        n = 0
        while True:
            yield n
            n += 1
            await asyncio.sleep(0.4)

    seen = []
    with asyncio.move_on_after(1) as scope:
        async for n in ticks():
            seen.append(n)
    print(now(), seen, scope.cancelled_caught)


async def main():
    await nested()
    await outcome(cancelled_from_outside(), 1)
    await outcome(cancelled_twice())
    await outcome(cleanup_of_cancelled(), 1)
    await outcome(swallows_and_uncancels())
    await timeouts()
    await groups()
    await waiting()
    # many at once
    async def one(n):
        with asyncio.move_on_after(1 + n % 3) as scope:
            await asyncio.sleep(2)
        return scope.cancelled_caught

    print(sum(await asyncio.gather(*(one(n) for n in range(3000)))))


asyncio.run(main())
