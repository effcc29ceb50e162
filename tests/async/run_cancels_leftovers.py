# What still runs when main returns is cancelled, and may clean up.
import asyncio


async def background():
    print("background starts")
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("background cancelled")
        await asyncio.sleep(1)
        print("background cleaned up")
        raise


async def main():
    asyncio.create_task(background())
    await asyncio.sleep(1)
    print("main returns")

asyncio.run(main())
print("after run")
