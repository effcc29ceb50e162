# An exception reaches the awaiting task with as many hops as a result.
import asyncio


async def bad():
    await asyncio.sleep(0)
    raise KeyError("k")


async def good():
    await asyncio.sleep(0)
    return "v"


async def watch(name, task):
    try:
        print(name, await task)
    except KeyError as e:
        print(name, repr(e))


async def main():
    b = asyncio.create_task(bad())
    g = asyncio.create_task(good())
    await asyncio.gather(watch("good", g), watch("bad", b))

asyncio.run(main())
