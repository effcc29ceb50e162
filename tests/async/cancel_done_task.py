# A task that is done cannot be cancelled.
import asyncio


async def work():
    return "r"


async def main():
    t = asyncio.create_task(work())
    await t
    print(t.cancel(), t.cancelled(), t.result(), t.cancelling())

asyncio.run(main())
