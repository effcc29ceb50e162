# CancelledError arrives at the await, at once and not at the deadline.
import asyncio


async def work():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled at", asyncio.get_running_loop().time())
        raise


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(2)
    t.cancel()
    print("asked")
    try:
        await t
    except asyncio.CancelledError:
        print("done", t.cancelled())

asyncio.run(main())
