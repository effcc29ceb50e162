# The inner of two timeouts expires first.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(10) as outer:
        try:
            async with asyncio.timeout(1) as inner:
                await asyncio.sleep(100)
        except TimeoutError:
            print("inner", loop.time(), inner.expired(), outer.expired())
        await asyncio.sleep(1)
        print("outer goes on", loop.time())

asyncio.run(main())
