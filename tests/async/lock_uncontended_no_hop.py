# A free lock is taken without a hop.
import asyncio


async def ticker():
    print("tick")


async def main():
    t = asyncio.create_task(ticker())
    lock = asyncio.Lock()
    for i in range(3):
        async with lock:
            print("held", i)
    await t

asyncio.run(main())
