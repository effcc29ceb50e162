# The states of a barrier in its repr, what it is made with, and subclasses.
import asyncio
import re


def show(barrier):
    print(re.sub("0x[0-9a-f]+", "0x", repr(barrier)))


class Loud(asyncio.Barrier):
    def __init__(self, parties, name):
        super().__init__(parties)
        self.name = name

    async def wait(self):
        print(self.name, "waits")
        return await super().wait()


async def wait(barrier):
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError:
        show(barrier)


async def main():
    barrier = asyncio.Barrier(3)
    show(barrier)
    tasks = [asyncio.create_task(wait(barrier)) for _ in "ab"]
    await asyncio.sleep(0)
    show(barrier)
    reset = asyncio.create_task(barrier.reset())
    await asyncio.sleep(0)
    show(barrier)
    await asyncio.gather(*tasks, reset)
    show(barrier)
    tasks = [asyncio.create_task(barrier.wait()) for _ in "abc"]
    await asyncio.sleep(0)
    show(barrier)
    await asyncio.wait(tasks)
    await barrier.abort()
    show(barrier)
    for parties in (0, -3, "x", None):
        try:
            asyncio.Barrier(parties)
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    try:
        asyncio.Barrier()
    except TypeError as e:
        print(type(e).__name__)
    try:
        barrier.parties = 3
    except AttributeError as e:
        print("AttributeError")
    loud = Loud(1, "loud")
    async with loud as index:
        print(index, loud.parties)
    coroutine = barrier.wait()
    print(asyncio.iscoroutine(coroutine), coroutine.__name__)
    coroutine.close()
    try:
        await coroutine
    except RuntimeError as e:
        print(e)


asyncio.run(main())
