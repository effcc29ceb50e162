# A failure is raised when its turn comes.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 1:
        raise ValueError(n)
    return n


async def main():
    for c in asyncio.as_completed([work(2), work(1)]):
        try:
            print(await c)
        except ValueError as e:
            print(repr(e))

asyncio.run(main())
