# Out of asyncio.run.
import asyncio


async def work():
    await asyncio.sleep(0)
    raise ValueError("in a coroutine")


async def main():
    await work()

asyncio.run(main())
