# One coroutine of asyncio awaited by two.
import asyncio


async def use(c):
    try:
        return "got", await c
    except BaseException as e:
        return type(e).__name__, str(e)


def makers():
    q = asyncio.Queue()
    full = asyncio.Queue(1)
    full.put_nowait(0)
    lock = asyncio.Lock()
    event = asyncio.Event()
    sem = asyncio.Semaphore(0)
    cond = asyncio.Condition()
    barrier = asyncio.Barrier(3)
    task = asyncio.ensure_future(asyncio.sleep(2, "t"))
    yield "sleep", asyncio.sleep(1, "s"), None
    yield "sleep(0)", asyncio.sleep(0, "s"), None
    yield "get", q.get(), lambda: q.put_nowait(5)
    yield "put", full.put(1), lambda: full.get_nowait()
    yield "event", event.wait(), event.set
    yield "semaphore", sem.acquire(), sem.release
    yield "wait_for", asyncio.wait_for(asyncio.sleep(1, "w"), 5), None
    yield "wait", asyncio.wait([task]), None
    yield "barrier", barrier.wait(), None
    yield "join", q.join(), q.task_done


def show(v):
    return v if isinstance(v, str) or v is None or isinstance(v, (int, bool)) else type(v).__name__


async def both(c, wake, how):
    if how == "await":
        tasks = [asyncio.create_task(use(c)), asyncio.create_task(use(c))]
    else:
        tasks = [asyncio.create_task(c), asyncio.create_task(c)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    if how == "cancel":
        tasks[1].cancel()
        await asyncio.sleep(0)
    if how == "cancel first":
        tasks[0].cancel()
        await asyncio.sleep(0)
    if wake:
        wake()
    done, pending = await asyncio.wait(tasks, timeout=10)
    for t in tasks:
        if t in pending:
            print("   pending")
            t.cancel()
        elif t.cancelled():
            print("   cancelled")
        elif t.exception():
            print("  ", type(t.exception()).__name__, t.exception())
        elif isinstance(t.result(), tuple) and how == "await":
            print("  ", *map(show, t.result()))
        else:
            print("  ", show(t.result()))
    if pending:
        await asyncio.gather(*pending, return_exceptions=True)


async def main():
    for how in "await", "task", "cancel", "cancel first":
        for name, c, wake in makers():
            print(how, name)
            await both(c, wake, how)


asyncio.run(main())


async def by_hand():
    event = asyncio.Event()
    c = event.wait()
    f = c.send(None)
    print(type(f).__name__, f._asyncio_future_blocking)
    try:
        c.send(None)
    except RuntimeError as e:
        print(e)
    try:
        c.send(None)
    except RuntimeError as e:
        print(e)
    c = event.wait()
    f = c.send(None)
    f._asyncio_future_blocking = False
    print(c.send(None) is f, f._asyncio_future_blocking)
    try:
        await c
    except RuntimeError as e:
        print(e)
    try:
        for x in c.__await__():
            print("x", x)
    except RuntimeError as e:
        print(e)
    c.close()

asyncio.run(by_hand())
