# Who asks while others wait does not overtake them.
import asyncio


async def worker(name, lock):
    async with lock:
        print(name)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a = asyncio.create_task(worker("a", lock))
    await asyncio.sleep(0)
    lock.release()
    print("released, locked:", lock.locked())
    b = asyncio.create_task(worker("b", lock))
    await worker("main", lock)
    await asyncio.gather(a, b)

asyncio.run(main())
