# anext, asend, athrow, aclose.
import asyncio


async def gen():
    try:
        got = yield 1
        print("got", got)
        try:
            yield 2
        except ValueError as e:
            print("thrown", e)
            yield 3
    finally:
        await asyncio.sleep(1)
        print("closed")


async def main():
    g = gen()
    print(await anext(g))
    print(await g.asend("x"))
    print(await g.athrow(ValueError("v")))
    await g.aclose()
    await g.aclose()
    print(await anext(g, "default"))
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("stop")

asyncio.run(main())
