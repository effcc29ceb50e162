# A lock is given in the order of asking.
import asyncio


async def worker(name, lock, log):
    async with lock:
        log.append(name)
        await asyncio.sleep(0.1)


async def main():
    lock, log = asyncio.Lock(), []
    await asyncio.gather(*(worker(n, lock, log) for n in "badce"))
    print(log, lock.locked(), round(asyncio.get_running_loop().time(), 3))

asyncio.run(main())
