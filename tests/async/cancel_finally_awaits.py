# finally may await after a cancellation.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("finally 1")
        await asyncio.sleep(1)
        print("finally 2 at", asyncio.get_running_loop().time())


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())

asyncio.run(main())
