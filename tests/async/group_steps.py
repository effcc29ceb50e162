# Turn by turn, until the group lets go.
import asyncio


async def child(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)


async def ticker():
    for i in range(8):
        print("tick", i)
        await asyncio.sleep(0)


async def main():
    t = asyncio.create_task(ticker())
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child("a", 1))
        tg.create_task(child("b", 3))
    print("group done")
    await t

asyncio.run(main())
