# No more than the limit are inside at once.
import asyncio

inside = 0


async def worker(n, sem):
    global inside
    async with sem:
        inside += 1
        print(n, "in", inside, asyncio.get_running_loop().time())
        await asyncio.sleep(1)
        inside -= 1


async def main():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(n, sem) for n in range(5)))

asyncio.run(main())
