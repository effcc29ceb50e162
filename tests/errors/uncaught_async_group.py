# Out of a TaskGroup.
import asyncio


async def work(n):
    await asyncio.sleep(0)
    raise ValueError(n)


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1))
        tg.create_task(work(2))

asyncio.run(main())
