# wait_for gives the result.
import asyncio


async def main():
    print(await asyncio.wait_for(asyncio.sleep(1, "r"), 2))
    print(await asyncio.wait_for(asyncio.sleep(1, "r"), None))
    print(asyncio.get_running_loop().time())

asyncio.run(main())
