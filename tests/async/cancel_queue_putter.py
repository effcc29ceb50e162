# A cancelled putter leaves its item out.
import asyncio


async def put(q, item):
    await q.put(item)
    print("put", item)


async def main():
    q = asyncio.Queue(maxsize=1)
    await q.put(0)
    a, b = (asyncio.create_task(put(q, n)) for n in (1, 2))
    await asyncio.sleep(0)
    a.cancel()
    await asyncio.sleep(0)
    print(q.get_nowait())
    await b
    print(q.get_nowait(), q.empty())

asyncio.run(main())
