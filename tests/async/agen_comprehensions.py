# Asynchronous comprehensions.
import asyncio


async def gen(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    return 2 * x


async def main():
    print([i async for i in gen(4)])
    print({i: i * i async for i in gen(3) if i})
    print(sorted({i % 2 async for i in gen(5)}))
    print([await double(i) for i in range(3)])
    print([(i, j) async for i in gen(2) for j in range(2)])
    g = (i + 1 async for i in gen(2))
    print([x async for x in g])

asyncio.run(main())
