# by-hand
# A task is a built-in type.
import asyncio


async def work():
    pass


async def main():
    t = asyncio.create_task(work())
    print(type(t), asyncio.Task, type(t) is asyncio.Task, asyncio.Task.__name__)
    await t

asyncio.run(main())
