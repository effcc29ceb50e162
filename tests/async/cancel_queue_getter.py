# A cancelled getter does not swallow an item.
import asyncio


async def getter(name, q):
    item = await q.get()
    print(name, "got", item)


async def main():
    q = asyncio.Queue()
    a, b = (asyncio.create_task(getter(n, q)) for n in "ab")
    await asyncio.sleep(0)
    q.put_nowait(1)
    a.cancel()
    await asyncio.wait([a, b])
    print(a.cancelled(), b.cancelled(), q.qsize())

asyncio.run(main())
