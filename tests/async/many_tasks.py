# Ten thousand tasks asleep.
import asyncio


async def nap(i):
    await asyncio.sleep(i % 10)
    return i


async def main():
    out = await asyncio.gather(*(nap(i) for i in range(10000)))
    print(len(out), sum(out), asyncio.get_running_loop().time())

asyncio.run(main())
