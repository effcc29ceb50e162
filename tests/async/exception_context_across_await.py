# __context__ and __cause__ through awaits.
import asyncio


async def low():
    await asyncio.sleep(0)
    raise KeyError("low")


async def high():
    try:
        await low()
    except KeyError as e:
        raise ValueError("high") from e


async def main():
    try:
        await asyncio.create_task(high())
    except ValueError as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__))

asyncio.run(main())
