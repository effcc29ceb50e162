# Waiters are served in order, each release waking one.
import asyncio


async def worker(name, sem):
    await sem.acquire()
    print(name)


async def main():
    sem = asyncio.Semaphore(0)
    ts = [asyncio.create_task(worker(n, sem)) for n in "abc"]
    await asyncio.sleep(0)
    for i in range(3):
        print("release", i)
        sem.release()
        await asyncio.sleep(0)
    await asyncio.gather(*ts)

asyncio.run(main())
