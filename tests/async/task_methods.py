# What a task tells of itself.
import asyncio


async def work():
    await asyncio.sleep(1)
    return "r"


async def main():
    t = asyncio.create_task(work(), name="worker")
    print(t.get_name(), t.done(), t.cancelled(), t.get_coro().__name__)
    t.set_name("renamed")
    print(t.get_name(), await t, t.done(), t.result(), t.exception())
    t.set_name(7)
    print(repr(t.get_name()))

asyncio.run(main())
