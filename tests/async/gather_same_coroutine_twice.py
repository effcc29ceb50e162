# One awaitable given twice is awaited once.
import asyncio


async def work():
    print("once")
    return 1


async def main():
    c = work()
    print(await asyncio.gather(c, c))
    t = asyncio.create_task(work())
    print(await asyncio.gather(t, t, t))

asyncio.run(main())
