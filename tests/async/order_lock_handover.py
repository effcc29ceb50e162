# Steps of tasks that hand a lock on.
import asyncio


async def worker(name, lock):
    for i in range(2):
        async with lock:
            print(name, "in", i)
            await asyncio.sleep(0)
            print(name, "out", i)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(worker("a", lock), worker("b", lock), worker("c", lock))

asyncio.run(main())
