# timeout_at takes a time of the loop.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(1)
    try:
        async with asyncio.timeout_at(loop.time() + 2):
            await asyncio.sleep(10)
    except TimeoutError:
        print(loop.time())
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print("first statement runs")
            await asyncio.sleep(0)
            print("never printed: the deadline is past")
    except TimeoutError:
        print("past", loop.time())

asyncio.run(main())
