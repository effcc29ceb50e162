# Out of gather.
import asyncio


async def work():
    raise KeyError("in gather")


async def main():
    await asyncio.gather(work(), asyncio.sleep(0))

asyncio.run(main())
