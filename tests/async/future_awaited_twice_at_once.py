# The flag between the yield of an await and the task's taking note decides, not which iterator it is.
import asyncio


async def iterators():
    future = asyncio.get_running_loop().create_future()
    a, b = future.__await__(), future.__await__()
    said = [next(a) is future]
    for it in (b, a):
        try:
            next(it)
        except RuntimeError as e:
            said.append(str(e))
    future._asyncio_future_blocking = False
    said.append(next(b) is future)
    future.set_result(4)
    for it in (b, a, a):
        try:
            next(it)
        except StopIteration as e:
            said.append(e)
    return said


async def shared(inner):
    """Two tasks drive one coroutine: both wait for what it waits for, and the second to wake finds it ended."""
    coro = inner()
    return await asyncio.gather(asyncio.create_task(coro), asyncio.create_task(coro), return_exceptions=True)


async def main():
    print(await iterators())

    async def sleeper():
        await asyncio.sleep(1)
        return "slept"

    async def waiter():
        return await asyncio.create_task(sleeper())

    async def later():
        future = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_later(1, future.set_result, "came")
        return await future

    for inner in (sleeper, waiter, later):
        print(await shared(inner))

asyncio.run(main())
