# A second failure, after the first came out, is no concern of the caller.
import asyncio


async def bad(n):
    await asyncio.sleep(n)
    print("bad", n)
    raise ValueError(n)


async def main():
    g = asyncio.gather(bad(1), bad(2))
    try:
        await g
    except ValueError as e:
        print(repr(e), g.done())
    await asyncio.sleep(3)
    print("end")

asyncio.run(main())
