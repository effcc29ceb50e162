# async for over an async generator that waits.
import asyncio


async def gen(name, n):
    for i in range(n):
        await asyncio.sleep(1)
        yield name, i


async def walk(name):
    async for item in gen(name, 2):
        print(item, asyncio.get_running_loop().time())
    else:
        print(name, "exhausted")


async def main():
    await asyncio.gather(walk("a"), walk("b"))

asyncio.run(main())
