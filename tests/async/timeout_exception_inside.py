# An exception inside passes through unchanged.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(0.5)
            raise KeyError("mine")
    except KeyError as e:
        print(repr(e))

asyncio.run(main())
