# Without another await the cancellation that a task asked of itself comes to nothing.
import asyncio


async def work():
    asyncio.current_task().cancel()
    return "returned"


async def main():
    t = asyncio.create_task(work())
    try:
        print(await t)
    except asyncio.CancelledError:
        print("cancelled")
    print(t.cancelled(), t.cancelling())

asyncio.run(main())
