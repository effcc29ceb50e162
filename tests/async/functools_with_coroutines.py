import asyncio
from functools import lru_cache, partial, partialmethod, wraps


async def work(a, b=0, *, c=0):
    await asyncio.sleep(0.01)
    return a + b + c


def logged(f):
    @wraps(f)
    async def inner(*args, **kw):
        print("calling", f.__name__, args, kw)
        return await f(*args, **kw)

    return inner


class Worker:
    async def run(self, x, y):
        await asyncio.sleep(0)
        return x, y

    run1 = partialmethod(run, 1)


async def main():
    print(await partial(work, 1)(2, c=3))
    print(await asyncio.gather(*map(partial(work, 10), range(4))))
    print(await asyncio.create_task(partial(work, b=5)(1)))
    print(await logged(work)(1, c=2), logged(work).__name__, asyncio.iscoroutinefunction(logged(work)))
    print(asyncio.iscoroutinefunction(partial(partial(work), 1)), asyncio.iscoroutinefunction(partial(print)))
    print(await Worker().run1(2))
    await partial(asyncio.sleep, 0.01)()
    print(await partial(asyncio.sleep, 0, result="slept")())
    loop = asyncio.get_running_loop()
    loop.call_soon(partial(print, "soon", sep="|"), 1)
    await asyncio.sleep(0)

    @lru_cache
    def task_of(x):
        return asyncio.ensure_future(work(x))

    print(await task_of(1), await task_of(1), task_of.cache_info().hits)


asyncio.run(main())
