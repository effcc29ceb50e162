# A sleep is cancelled before, at and after the moment at which it is over; cancelled twice, with messages; looked at from outside.
import asyncio
import gc
import weakref


def shown(task):
    return repr(task).replace(__file__, "FILE")


async def sleeper(log, name, delay=1):
    try:
        await asyncio.sleep(delay)
        log.append((name, "slept"))
    except asyncio.CancelledError as e:
        log.append((name, repr(e)))
        await asyncio.sleep(0.5)
        log.append((name, "cleaned up"))


async def at_the_same_instant(order):
    """Timers of the same instant: the one that cancels, and those of the sleeps, in either order."""
    loop = asyncio.get_running_loop()
    log = []
    tasks = []

    def cancel():
        log.append("cancel")
        for t in tasks:
            log.append(t.cancel())
            log.append(t.cancel("again"))

    if order == "before":
        loop.call_later(1, cancel)
    tasks = [asyncio.create_task(sleeper(log, i)) for i in range(3)]
    await asyncio.sleep(0)
    if order == "after":
        loop.call_later(1, cancel)
    await asyncio.gather(*tasks, return_exceptions=True)
    print(order, log)


async def messages():
    log = []
    for first, second in ((None, None), (None, "b"), ("a", None), ("a", "b")):
        t = asyncio.create_task(sleeper(log, (first, second)))
        await asyncio.sleep(0.1)
        t.cancel() if first is None else t.cancel(first)
        t.cancel() if second is None else t.cancel(second)
        print(t._fut_waiter, t._must_cancel, t.cancelling())
        await asyncio.gather(t, return_exceptions=True)
        print(t.cancelled())
    print(log)


async def looked_at():
    log = []
    t = asyncio.create_task(sleeper(log, "looked at"), name="t")
    print(shown(t))
    await asyncio.sleep(0)
    print(shown(t))
    waited = t._fut_waiter
    print(waited, waited is t._fut_waiter, waited.done())
    waited.add_done_callback(lambda f: log.append(("callback", f.result())))
    await t
    print(log, waited)

    t = asyncio.create_task(sleeper(log, "set from outside"), name="t")
    await asyncio.sleep(0)
    t._fut_waiter.set_result("early")
    await t
    print(log)

    t = asyncio.create_task(sleeper(log, "cancelled below"), name="t")
    await asyncio.sleep(0)
    t._fut_waiter.cancel()
    print(shown(t))
    await t
    print(log)


async def due(looks):
    """What others see between the moment when the sleep is over and the task's step."""
    loop = asyncio.get_running_loop()
    log = []
    loop.call_later(1, lambda: looks(log, t))
    t = asyncio.create_task(sleeper(log, "due"), name="t")
    await asyncio.sleep(0)
    loop.call_later(1, lambda: looks(log, t))
    await t
    print(log)


async def driven_by_hand():
    """Somebody drives the coroutine of a sleeping task."""
    async def inner():
        await asyncio.sleep(1)
        return "inner"

    coro = inner()
    t = asyncio.create_task(coro)
    await asyncio.sleep(0)
    print(coro.send(None) is t._fut_waiter)
    print(await t)


async def kept_alive():
    """The timer of a cancelled sleep keeps nothing of its task."""
    class Result:
        pass

    async def sleep_long():
        result = Result()
        refs.append(weakref.ref(result))
        try:
            await asyncio.sleep(10000)
        except asyncio.CancelledError:
            return result

    refs = []
    tasks = [asyncio.create_task(sleep_long()) for _ in range(5)]
    await asyncio.sleep(0)
    for t in tasks:
        t.cancel()
    await asyncio.wait(tasks)
    tasks.clear()
    del t
    for _ in range(3):
        await asyncio.sleep(0.1)
        gc.collect()
    print([r() for r in refs])


async def main():
    await at_the_same_instant("before")
    await at_the_same_instant("after")
    await messages()
    await looked_at()
    await due(lambda log, t: log.append(shown(t)))
    await due(lambda log, t: log.append((t.cancel(), t.cancelling(), t._must_cancel)))
    await due(lambda log, t: log.append(repr(t._fut_waiter)))
    await due(lambda log, t: log.append((repr(t._fut_waiter), t.cancel("late"))))
    await driven_by_hand()
    await kept_alive()

asyncio.run(main())
