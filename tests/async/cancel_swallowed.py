# A task may swallow its cancellation; then it is not cancelled.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("swallowed", asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    return "finished"


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling())

asyncio.run(main())
