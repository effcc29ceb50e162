# gather resumes its caller two hops after the last child.
import asyncio


async def child(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return name


async def ticker():
    for i in range(9):
        print("tick", i)
        await asyncio.sleep(0)


async def main():
    t = asyncio.create_task(ticker())
    print(await asyncio.gather(child("a", 2), child("b", 3)))
    print("main goes on")
    await t

asyncio.run(main())
