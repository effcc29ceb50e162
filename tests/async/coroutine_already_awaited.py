# A coroutine that waits cannot be awaited by another.
import asyncio


async def work():
    await asyncio.sleep(1)
    return "r"


async def second(c):
    try:
        await c
    except RuntimeError as e:
        print(e)


async def main():
    c = work()
    t = asyncio.create_task(c)
    await asyncio.sleep(0)
    await second(c)
    print(await t)

asyncio.run(main())
