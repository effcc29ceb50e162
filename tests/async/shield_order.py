# Turns through a shield.
import asyncio


async def work():
    print("work")
    await asyncio.sleep(0)
    print("work ends")
    return 1


async def ticker():
    for i in range(7):
        print("tick", i)
        await asyncio.sleep(0)


async def main():
    t = asyncio.create_task(ticker())
    print("result", await asyncio.shield(work()))
    await t

asyncio.run(main())
