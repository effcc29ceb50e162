# A stack.
import asyncio


async def main():
    q = asyncio.LifoQueue()
    for item in "abc":
        await q.put(item)
    print([await q.get() for _ in range(3)])

asyncio.run(main())
