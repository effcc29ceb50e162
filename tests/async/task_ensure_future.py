# ensure_future makes a task of a coroutine and leaves a future as it is.
import asyncio


async def work():
    return 1


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(1).__await__()
        return "awaited"


async def main():
    t = asyncio.ensure_future(work())
    f = asyncio.get_running_loop().create_future()
    print(asyncio.ensure_future(t) is t, asyncio.ensure_future(f) is f, isinstance(t, asyncio.Task))
    print(await t, await asyncio.ensure_future(Awaitable()))
    f.cancel()
    try:
        asyncio.ensure_future(3)
    except TypeError as e:
        print(e)

asyncio.run(main())
