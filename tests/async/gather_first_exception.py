# The first exception comes out at once; the others go on.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    print("work", n)
    if n == 1:
        raise ValueError(n)
    return n


async def main():
    try:
        await asyncio.gather(work(2), work(1), work(3))
    except ValueError as e:
        print("caught", repr(e), asyncio.get_running_loop().time())
    await asyncio.sleep(5)

asyncio.run(main())
