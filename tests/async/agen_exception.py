# An exception in the generator and one in the body.
import asyncio


async def gen():
    yield 1
    raise ValueError("from the generator")


async def main():
    try:
        async for i in gen():
            print(i)
    except ValueError as e:
        print(e)
    try:
        async for i in gen():
            raise KeyError("from the body")
    except KeyError as e:
        print(e)

asyncio.run(main())
