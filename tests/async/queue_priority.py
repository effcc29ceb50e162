# A priority queue gives the smallest first.
import asyncio


async def main():
    q = asyncio.PriorityQueue()
    for item in [(3, "c"), (1, "a"), (2, "b"), (1, "A")]:
        q.put_nowait(item)
    while not q.empty():
        print(await q.get())

asyncio.run(main())
