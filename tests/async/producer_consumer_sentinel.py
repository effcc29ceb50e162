# Several consumers, each with a sentinel of its own.
import asyncio


async def consumer(name, q):
    seen = []
    while (item := await q.get()) is not None:
        seen.append(item)
        await asyncio.sleep(1)
    return name, seen


async def main():
    q = asyncio.Queue()
    cs = [asyncio.create_task(consumer(n, q)) for n in "ab"]
    for i in range(7):
        await q.put(i)
    for _ in cs:
        await q.put(None)
    print(await asyncio.gather(*cs))

asyncio.run(main())
