# cancel between two turns is delivered at the next one.
import asyncio


async def work():
    try:
        for i in range(10):
            print("turn", i)
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    print("asked")
    await asyncio.wait([t])
    print(t.cancelled())

asyncio.run(main())
