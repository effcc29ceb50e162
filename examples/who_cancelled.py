# by-hand
"""A CancelledError says who cancelled, and where."""
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        who, at, where = e.reason.partition(" at ")
        print(f"cancelled by {who}{at}{where.rpartition('/')[2]}")
        raise


async def guard(task):
    await asyncio.sleep(1)
    task.cancel()


async def main():
    task = asyncio.create_task(work())
    await asyncio.create_task(guard(task), name="guard")
    await asyncio.wait([task])
    try:
        await asyncio.wait_for(work(), 1)
    except TimeoutError:
        pass

asyncio.run(main())
