# With return_exceptions a cancelled child is a result.
import asyncio


async def main():
    a = asyncio.create_task(asyncio.sleep(2, "a"))
    b = asyncio.create_task(asyncio.sleep(3, "b"))
    asyncio.get_running_loop().call_later(1, a.cancel)
    print(await asyncio.gather(a, b, return_exceptions=True))

asyncio.run(main())
