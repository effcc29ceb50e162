# A waiter that is cancelled in the very hop in which it was given the lock passes it on.
import asyncio


async def worker(name, lock):
    async with lock:
        print(name, "has it")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a, b = (asyncio.create_task(worker(n, lock)) for n in "ab")
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    await asyncio.wait([a, b])
    print(a.cancelled(), b.cancelled(), lock.locked())

asyncio.run(main())
