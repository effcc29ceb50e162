# The same for a semaphore.
import asyncio


async def worker(name, sem):
    async with sem:
        print(name, "in")
        await asyncio.sleep(1)


async def main():
    sem = asyncio.Semaphore(1)
    ts = [asyncio.create_task(worker(n, sem)) for n in "abcd"]
    await asyncio.sleep(0.5)
    ts[1].cancel()
    await asyncio.sleep(0.5)
    ts[2].cancel()
    await asyncio.wait(ts)
    print([t.cancelled() for t in ts], sem.locked())

asyncio.run(main())
