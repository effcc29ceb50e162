# Awaiting a pending task resumes one hop after it ends.
import asyncio


async def ticker():
    for i in range(8):
        print("tick", i)
        await asyncio.sleep(0)


async def work():
    print("work 1")
    await asyncio.sleep(0)
    print("work 2")
    await asyncio.sleep(0)
    print("work ends")


async def main():
    t = asyncio.create_task(ticker())
    w = asyncio.create_task(work())
    await w
    print("main goes on")
    await t

asyncio.run(main())
