# Out of a task that main awaits.
import asyncio


async def work():
    raise ValueError("in a task")


async def main():
    t = asyncio.create_task(work())
    await t

asyncio.run(main())
