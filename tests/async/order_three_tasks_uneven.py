# Tasks with different numbers of yields drop out of the round in turn.
import asyncio


async def count(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    print(name, "returns")
    return n


async def main():
    tasks = [asyncio.create_task(count(n, k)) for n, k in [("a", 1), ("b", 3), ("c", 2)]]
    for t in tasks:
        print("got", await t)

asyncio.run(main())
