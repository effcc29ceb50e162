# Sleepers wake in the order of their deadlines.
import asyncio


async def nap(n):
    await asyncio.sleep(n / 10)
    print(n, end=" ")
    return n


async def main():
    out = await asyncio.gather(*(nap(n) for n in [5, 2, 9, 1, 7, 3, 8, 6, 4, 0]))
    print()
    print(out)

asyncio.run(main())
