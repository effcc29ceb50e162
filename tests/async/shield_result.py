# Undisturbed, shield gives the result or the exception.
import asyncio


async def good():
    await asyncio.sleep(1)
    return "r"


async def bad():
    raise ValueError("v")


async def main():
    print(await asyncio.shield(good()))
    try:
        await asyncio.shield(bad())
    except ValueError as e:
        print(repr(e))

asyncio.run(main())
