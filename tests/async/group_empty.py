# A group without tasks lets nobody else in.
import asyncio


async def other():
    print("other")


async def main():
    t = asyncio.create_task(other())
    async with asyncio.TaskGroup():
        print("body")
    print("after the group")
    await t

asyncio.run(main())
