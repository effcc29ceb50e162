# A task is a future.
import asyncio


async def work():
    pass


async def main():
    t = asyncio.create_task(work())
    f = asyncio.get_running_loop().create_future()
    print(isinstance(t, asyncio.Future), isinstance(f, asyncio.Task), asyncio.isfuture(t), asyncio.isfuture(3))
    c = work()
    print(asyncio.iscoroutine(c), asyncio.iscoroutinefunction(work), asyncio.iscoroutine(t))
    c.close()
    await t

asyncio.run(main())
