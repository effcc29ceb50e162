# Cancelled while the generator waits.
import asyncio


async def gen():
    try:
        yield 1
        await asyncio.sleep(10)
        yield 2
    except asyncio.CancelledError:
        print("generator cancelled")
        raise


async def walk():
    async for i in gen():
        print(i)


async def main():
    t = asyncio.create_task(walk())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())

asyncio.run(main())
