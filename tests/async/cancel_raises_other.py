# An exception raised while cancelled replaces the cancellation.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("instead")


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except ValueError as e:
        print(repr(e), "context", repr(e.__context__))
    print(t.cancelled(), repr(t.exception()))

asyncio.run(main())
