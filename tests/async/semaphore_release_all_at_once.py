# Several releases before anyone runs.
import asyncio


async def worker(name, sem):
    await sem.acquire()
    print(name)


async def main():
    sem = asyncio.Semaphore(0)
    ts = [asyncio.create_task(worker(n, sem)) for n in "abc"]
    await asyncio.sleep(0)
    sem.release()
    sem.release()
    print("two released", sem.locked())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("third")
    sem.release()
    await asyncio.gather(*ts)

asyncio.run(main())
