# A task made by a task starts after those already ready.
import asyncio


async def leaf(name):
    print("leaf", name, "starts")
    await asyncio.sleep(0)
    print("leaf", name, "ends")


async def branch(name):
    print("branch", name)
    t = asyncio.create_task(leaf(name))
    await asyncio.sleep(0)
    print("branch", name, "resumes")
    await t
    print("branch", name, "ends")


async def main():
    await asyncio.gather(branch("x"), branch("y"))

asyncio.run(main())
