# Cancelling the caller of wait_for cancels what it waits for.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("work cancelled")
        raise


async def caller():
    await asyncio.wait_for(work(), 5)


async def main():
    t = asyncio.create_task(caller())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())

asyncio.run(main())
