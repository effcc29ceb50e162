# A deadline can be moved.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(None) as scope:
            scope.reschedule(loop.time() + 1)
            await asyncio.sleep(0.5)
            scope.reschedule(loop.time() + 3)
            await asyncio.sleep(2)
            print("still here at", loop.time())
            await asyncio.sleep(2)
    except TimeoutError:
        print("timeout at", loop.time())

asyncio.run(main())
