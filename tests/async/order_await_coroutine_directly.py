# Awaiting a coroutine runs it at once, without a hop.
import asyncio


async def ticker():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0)


async def inner():
    print("inner")
    return "value"


async def main():
    t = asyncio.create_task(ticker())
    print(await inner())
    print(await inner())
    print("first yield of main")
    await asyncio.sleep(0)
    print("main again")
    await t

asyncio.run(main())
