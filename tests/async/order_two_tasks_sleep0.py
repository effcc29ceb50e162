# Two tasks that yield take turns, one step each.
import asyncio


async def count(name):
    for i in range(4):
        print(name, i)
        await asyncio.sleep(0)
    print(name, "end")


async def main():
    a = asyncio.create_task(count("a"))
    b = asyncio.create_task(count("b"))
    print("created")
    await a
    print("a is done")
    await b
    print("b is done")

asyncio.run(main())
