# by-hand
# CancelledError.reason: who cancelled, and where.
import asyncio
import os


def told(e):
    reason = e.reason
    return reason.replace(os.path.dirname(__file__) + "/", "") if isinstance(reason, str) else reason


async def job(name, delay=10):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as e:
        print(f"{name}: {told(e)}")
        raise


async def canceller(task):
    await asyncio.sleep(1)
    task.cancel()


def callback(task):
    task.cancel()


async def fails():
    await asyncio.sleep(1)
    raise ValueError


async def deep(task):
    def inner():
        task.cancel("msg")
    inner()


async def main():
    loop = asyncio.get_running_loop()

    # by a task, with its name
    t = asyncio.create_task(job("by a task"))
    await asyncio.create_task(canceller(t), name="killer")
    await asyncio.wait([t])
    # seen from outside, again and again
    for _ in range(2):
        try:
            await t
        except asyncio.CancelledError as e:
            print("awaited:", told(e))
    # by itself, before it began, by a function of a task, by a callback
    asyncio.current_task().cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("self:", told(e))
    asyncio.current_task().uncancel()
    t = asyncio.create_task(job("never begun"))
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print("never begun:", told(e))
    t = asyncio.create_task(job("deep"))
    await asyncio.create_task(deep(t), name="deep")
    await asyncio.wait([t])
    t = asyncio.create_task(job("callback"))
    loop.call_later(1, callback, t)
    await asyncio.wait([t])
    t = asyncio.create_task(job("native callback"))
    loop.call_later(1, t.cancel)
    await asyncio.wait([t])

    # through gather, futures, awaited tasks
    g = asyncio.gather(job("gathered 1"), job("gathered 2"))
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError as e:
        print("gather:", told(e))
    results = asyncio.gather(job("returned"), return_exceptions=True)
    await asyncio.sleep(0)
    for t in asyncio.all_tasks() - {asyncio.current_task()}:
        t.cancel()
    print("returned:", [told(e) for e in await results])
    f = loop.create_future()
    f.cancel()
    try:
        await f
    except asyncio.CancelledError as e:
        print("future:", told(e))

    # by timeouts and scopes
    try:
        await asyncio.wait_for(job("wait_for"), 1)
    except TimeoutError as e:
        print("cause:", told(e.__cause__))
    try:
        async with asyncio.timeout(1):
            await job("timeout")
    except TimeoutError as e:
        pass
    with asyncio.move_on_after(1):
        await job("move_on_after")
    try:
        with asyncio.fail_after(1):
            await job("fail_after")
    except TimeoutError:
        pass
    with asyncio.CancelScope() as scope:
        scope.cancel()
        await job("scope")

    # by groups
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("sibling"))
            tg.create_task(fails(), name="the one that failed")
            await job("body")
    except* ValueError:
        pass
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("of a body that failed"))
            await asyncio.sleep(0)
            raise KeyError
    except* KeyError:
        pass
    async with asyncio.TaskGroup() as tg:
        tg.create_task(job("cancelled group"))
        await asyncio.sleep(0)
        tg.cancel()
    async def parent():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("child of a cancelled parent"))
    t = asyncio.create_task(parent())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])

    # raised by a script: nobody cancelled; it may say so itself
    try:
        raise asyncio.CancelledError
    except asyncio.CancelledError as e:
        print("raised:", e.reason)
        e.reason = "because"
        print("raised:", e.reason, e.args, repr(e))
        del e.reason
        print("raised:", e.reason)
    left = asyncio.create_task(job("left over"))
    await asyncio.sleep(0)


asyncio.run(main())
