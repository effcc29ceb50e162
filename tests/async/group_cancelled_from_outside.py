# Cancelling the task that owns the group cancels the children; no group of exceptions comes of it.
import asyncio


async def child(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child", n)
        raise


async def owner():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child(1))
            tg.create_task(child(2))
    except asyncio.CancelledError:
        print("owner cancelled")
        raise


async def main():
    t = asyncio.create_task(owner())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())

asyncio.run(main())
