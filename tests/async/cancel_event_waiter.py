# A cancelled waiter of an event.
import asyncio


async def wait(name, e):
    try:
        await e.wait()
        print(name, "woke")
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main():
    e = asyncio.Event()
    a, b = (asyncio.create_task(wait(n, e)) for n in "ab")
    await asyncio.sleep(0)
    a.cancel()
    e.set()
    await asyncio.gather(a, b)

asyncio.run(main())
