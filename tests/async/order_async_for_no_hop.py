# An async generator that does not wait never lets another task in.
import asyncio


async def gen():
    for i in range(3):
        yield i


async def ticker():
    for i in range(2):
        print("tick", i)
        await asyncio.sleep(0)


async def main():
    t = asyncio.create_task(ticker())
    async for v in gen():
        print("value", v)
    await t

asyncio.run(main())
