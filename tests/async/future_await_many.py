# Many may await one future.
import asyncio


async def waiter(f, n):
    return n + await f


async def main():
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, f.set_result, 100)
    print(await asyncio.gather(*(waiter(f, n) for n in range(5))))

asyncio.run(main())
