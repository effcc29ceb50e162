# repr of a task in its states.
import asyncio
import sys


async def work():
    await asyncio.sleep(1)
    return 5


def show(t):
    print(repr(t).split(" coro=")[0], repr(t).split("py:")[-1])


async def main():
    t = asyncio.create_task(work(), name="w")
    show(t)
    await t
    show(t)
    t = asyncio.create_task(work(), name="c")
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    show(t)

asyncio.run(main())
