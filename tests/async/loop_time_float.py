# The loop's time is a float and deadlines add up exactly.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.time(), type(loop.time()).__name__)
    for _ in range(3):
        await asyncio.sleep(0.1)
    print(loop.time())
    await asyncio.sleep(1e-3)
    print(loop.time())

asyncio.run(main())
