# Exceptions as results.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n % 2:
        raise ValueError(n)
    return n


async def main():
    for r in await asyncio.gather(*(work(n) for n in range(4)), return_exceptions=True):
        print(repr(r))

asyncio.run(main())
