# Cancelling gather cancels its children.
import asyncio


async def child(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child", n)
        raise


async def group():
    await asyncio.gather(child(1), child(2))


async def main():
    t = asyncio.create_task(group())
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("gather cancelled")

asyncio.run(main())
