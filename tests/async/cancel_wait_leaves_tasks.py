# Cancelling who waits with asyncio.wait leaves the tasks alone.
import asyncio


async def waiter(ts):
    await asyncio.wait(ts)


async def main():
    ts = [asyncio.create_task(asyncio.sleep(i, i)) for i in (2, 3)]
    w = asyncio.create_task(waiter(ts))
    await asyncio.sleep(1)
    w.cancel()
    await asyncio.sleep(0)
    print([t.cancelled() for t in ts])
    print(await asyncio.gather(*ts), w.cancelled())

asyncio.run(main())
