# The innermost coroutine of a task that sleeps is driven by somebody else: both wait for the same future.
import asyncio


async def leaf():
    await asyncio.sleep(1)
    return "leaf"


async def by_hand():
    inner = leaf()

    async def mid():
        return await inner

    t = asyncio.create_task(mid())
    await asyncio.sleep(0)
    yielded = inner.send(None)
    print(type(yielded).__name__, yielded is t._fut_waiter, yielded.done())
    yielded._asyncio_future_blocking = False
    try:
        print(await t)
    except RuntimeError as e:
        print(e)


async def by_task():
    inner = leaf()

    async def mid():
        return await inner

    async def middle():
        return await mid()

    t = asyncio.create_task(middle())
    await asyncio.sleep(0)
    u = asyncio.create_task(inner)
    print(await asyncio.gather(t, u, return_exceptions=True))


async def main():
    await by_hand()
    await by_task()

asyncio.run(main())
