# Who waits in line leaves it from anywhere, and the order of the others stays.
import asyncio
import random

seed = random.Random(5)


async def one(lock, name, log):
    try:
        async with lock:
            log.append(name)
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        log.append(-name)
        raise


async def crowd(lock, n, leave):
    log = []
    tasks = [asyncio.create_task(one(lock, i + 1, log)) for i in range(n)]
    await asyncio.sleep(0)
    for i in leave:
        tasks[i].cancel()
    more = [asyncio.create_task(one(lock, n + i + 1, log)) for i in range(5)]
    await asyncio.gather(*tasks, *more, return_exceptions=True)
    return log


async def main():
    n = 60
    orders = {
        "front": range(20), "back": range(n - 1, n - 21, -1), "every second": range(1, n, 2),
        "all but one": [i for i in range(1, n) if i != 30], "mixed": seed.sample(range(1, n), 40), "none": [],
    }
    for name, leave in orders.items():
        for make in (asyncio.Lock, lambda: asyncio.Semaphore(3)):
            lock = make()
            log = await crowd(lock, n, leave)
            kept = [i for i in log if i > 0]
            print(name, kept == sorted(kept), len(kept), log[:8], log[-3:], len(lock._waiters or ()))
    queue = asyncio.Queue()
    getters = [asyncio.create_task(queue.get()) for _ in range(30)]
    await asyncio.sleep(0)
    for i in (29, 0, 7, 8, 9, 28):
        getters[i].cancel()
    for i in range(24):
        queue.put_nowait(i)
    print([g if isinstance(g, int) else "-" for g in await asyncio.gather(*getters, return_exceptions=True)], len(queue._getters))
    queue = asyncio.Queue(1)
    putters = [asyncio.create_task(queue.put(i)) for i in range(20)]
    await asyncio.sleep(0)
    for i in range(18, 0, -3):
        putters[i].cancel()
    got = [await queue.get() for _ in range(14)]
    print(got, queue.qsize(), len(queue._putters))
    joiners = [asyncio.create_task(queue.join()) for _ in range(6)]
    await asyncio.sleep(0)
    joiners[2].cancel()
    for _ in range(14):
        queue.task_done()
    print([type(j).__name__ for j in await asyncio.gather(*joiners, return_exceptions=True)])
    condition = asyncio.Condition()
    log = []

    async def wait(i):
        async with condition:
            try:
                await condition.wait()
                log.append(i)
            except asyncio.CancelledError:
                log.append(-i)

    tasks = [asyncio.create_task(wait(i)) for i in range(1, 13)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    tasks[5].cancel()
    async with condition:
        condition.notify(3)
    tasks[1].cancel()
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    print(log, len(condition._waiters))
    event = asyncio.Event()
    tasks = [asyncio.create_task(event.wait()) for _ in range(6)]
    await asyncio.sleep(0)
    tasks[3].cancel()
    print(len(event._waiters), repr(event).split("[")[1])
    event.set()
    print(await asyncio.gather(*tasks[:3], *tasks[4:]), len(event._waiters))


asyncio.run(main())
