# An exception passes through.
import asyncio


async def work():
    await asyncio.sleep(1)
    raise KeyError("k")


async def main():
    try:
        await asyncio.wait_for(work(), 5)
    except KeyError as e:
        print(repr(e))

asyncio.run(main())
