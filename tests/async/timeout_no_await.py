# Without an await nothing can expire.
import asyncio
import time


async def main():
    async with asyncio.timeout(1) as scope:
        time.sleep(5)
    print("through", scope.expired())
    try:
        async with asyncio.timeout(1):
            time.sleep(5)
            await asyncio.sleep(0)
            print("one turn")
            await asyncio.sleep(0)
            print("never printed")
    except TimeoutError:
        print("timeout")

asyncio.run(main())
