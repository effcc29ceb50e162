# A task that cancels itself gets the error at its next await.
import asyncio


async def work():
    print(asyncio.current_task().cancel())
    print("still running")
    try:
        await asyncio.sleep(0)
        print("never printed")
    except asyncio.CancelledError as e:
        print("now", e.args)
        raise


async def main():
    t = asyncio.create_task(work())
    await asyncio.wait([t])
    print(t.cancelled())

asyncio.run(main())
