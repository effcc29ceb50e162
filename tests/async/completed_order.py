# as_completed yields in the order of completion.
import asyncio


async def main():
    coros = [asyncio.sleep(n, n) for n in (3, 1, 2)]
    for c in asyncio.as_completed(coros):
        print(await c, asyncio.get_running_loop().time())

asyncio.run(main())
