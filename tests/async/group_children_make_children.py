# A child may add to the group while it runs.
import asyncio


async def node(tg, depth, name):
    print(name)
    if depth:
        tg.create_task(node(tg, depth - 1, name + "l"))
        tg.create_task(node(tg, depth - 1, name + "r"))


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(node(tg, 2, "n"))
    print("all done")

asyncio.run(main())
