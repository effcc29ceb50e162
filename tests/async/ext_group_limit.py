# by-hand
# TaskGroup(limit=N): a task past the limit is there at once and begins when a place is free.
import asyncio


def now():
    return f"{asyncio.get_running_loop().time():.1f}"


async def job(n, delay=1):
    print(now(), "begins", n)
    await asyncio.sleep(delay)
    return n


async def grower(tg, n):
    print(now(), "grower", n)
    if n:
        tg.create_task(grower(tg, n - 1))
    await asyncio.sleep(1)


async def fail():
    await asyncio.sleep(1)
    raise ValueError("failed")


async def main():
    async with asyncio.TaskGroup(limit=2) as tg:
        tasks = [tg.create_task(job(n)) for n in range(5)]
        print([t.done() for t in tasks], tg)
    print(now(), [t.result() for t in tasks])

    # tasks of the group may make others
    async with asyncio.TaskGroup(limit=1) as tg:
        tg.create_task(grower(tg, 2))
    print(now(), "grown")

    # a task that ends without waiting gives its place at once
    async with asyncio.TaskGroup(limit=1) as tg:
        for n in range(3):
            tg.create_task(job(n, 0))

    # the one that waits for its place is cancelled: it never begins, and takes nobody's place
    async with asyncio.TaskGroup(limit=1) as tg:
        tasks = [tg.create_task(job(n)) for n in range(3)]
        await asyncio.sleep(0)
        tasks[1].cancel()
        await asyncio.sleep(0)
        print([t.cancelled() for t in tasks])
    print(now(), "left")

    # a failure cancels those that wait, too
    try:
        async with asyncio.TaskGroup(limit=2) as tg:
            tg.create_task(fail())
            tasks = [tg.create_task(job(n, 5)) for n in range(3)]
    except* ValueError as e:
        print(e.exceptions, [t.cancelled() for t in tasks])

    # many more than places
    async with asyncio.TaskGroup(limit=3) as tg:
        tasks = [tg.create_task(asyncio.sleep(1, n)) for n in range(100)]
    print(now(), sum(t.result() for t in tasks))

    for bad in (0, "x"):
        try:
            asyncio.TaskGroup(limit=bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    try:
        asyncio.TaskGroup(2)
    except TypeError as e:
        print("TypeError")
    async with asyncio.TaskGroup(limit=None) as tg:
        tg.create_task(job("last"))


asyncio.run(main())
