# A task cancelled before its first step never runs a line.
import asyncio


async def work():
    print("never printed")


async def main():
    t = asyncio.create_task(work())
    print(t.cancel(), t.cancelled(), t.cancelling())
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled", t.cancelled(), t.done())

asyncio.run(main())
