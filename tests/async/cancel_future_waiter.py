# Cancelling a bare future cancels who waits for it.
import asyncio


async def waiter(f):
    try:
        await f
    except asyncio.CancelledError:
        print("future was cancelled", f.cancelled())
        raise


async def main():
    f = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(waiter(f))
    await asyncio.sleep(0)
    print(f.cancel("m"), f.cancel())
    await asyncio.wait([t])
    print(t.cancelled(), t.cancelling())

asyncio.run(main())
