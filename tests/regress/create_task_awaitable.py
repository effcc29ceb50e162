# by-hand
# weft-args: --virtual-time
# create_task() takes any awaitable.
import asyncio


class Pause:
    def __await__(self):
        yield
        return "paused"


async def work():
    await asyncio.sleep(1)
    return "worked"


async def main():
    inner = asyncio.create_task(work())
    outer = asyncio.create_task(asyncio.shield(inner))
    print(await outer, outer is inner)
    print(await asyncio.create_task(Pause(), name="pause"))
    fut = asyncio.get_running_loop().create_future()
    fut.set_result("from a future")
    t = asyncio.create_task(fut)
    print(isinstance(t, asyncio.Task), t is fut, await t)
    try:
        asyncio.create_task(5)
    except TypeError as e:
        print(e)

asyncio.run(main())
