# A failing child cancels the others; the group raises an ExceptionGroup.
import asyncio


async def good():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("good cancelled")
        raise


async def bad():
    await asyncio.sleep(1)
    raise ValueError("bad")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            g = tg.create_task(good())
            tg.create_task(bad())
    except ExceptionGroup as eg:
        print(eg, eg.exceptions)
    print(g.cancelled(), asyncio.get_running_loop().time())

asyncio.run(main())
