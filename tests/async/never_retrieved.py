# An exception of a task that nobody looks at is reported when the task goes.
import asyncio


async def bad():
    raise ValueError("nobody looks")


async def main():
    t = asyncio.create_task(bad(), name="bad")
    await asyncio.sleep(1)
    print("main ends")
    del t

asyncio.run(main())
