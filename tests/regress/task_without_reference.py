# by-hand
# weft-args: --virtual-time
# A task that nobody refers to runs to its end.
import asyncio


async def worker(n):
    await asyncio.sleep(1)
    garbage = [[i] for i in range(1000)]
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, fut.set_result, len(garbage))
    print("worker", n, await fut)


async def main():
    for n in range(3):
        asyncio.create_task(worker(n))
    for _ in range(50):
        await asyncio.sleep(0.1)
        [[[]] for _ in range(2000)]

asyncio.run(main())
