# gather inside gather.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    print(await asyncio.gather(asyncio.gather(work(1), work(2)), work(3), asyncio.gather()))

asyncio.run(main())
