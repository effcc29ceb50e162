# A barrier lets go when all have come.
import asyncio


async def worker(n, b):
    await asyncio.sleep(n)
    print("arrived", n)
    place = await b.wait()
    return n, place


async def main():
    b = asyncio.Barrier(3)
    print(await asyncio.gather(*(worker(n, b) for n in (2, 1, 3))))

asyncio.run(main())
