# Cancelled after its future was set but before its turn, a task is cancelled all the same.
import asyncio


async def work(f):
    try:
        print("got", await f)
    except asyncio.CancelledError:
        print("cancelled, future has", f.result())
        raise


async def main():
    f = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(work(f))
    await asyncio.sleep(0)
    f.set_result(7)
    print(t.cancel())
    await asyncio.wait([t])
    print(t.cancelled())

asyncio.run(main())
