# A cancellation from outside is not taken for the timeout.
import asyncio


async def work():
    try:
        async with asyncio.timeout(10) as scope:
            await asyncio.sleep(100)
    except TimeoutError:
        print("never printed")
    except asyncio.CancelledError:
        print("cancelled", scope.expired())
        raise


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())

asyncio.run(main())
