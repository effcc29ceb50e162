# A block that ends in time takes its timer along.
import asyncio


async def main():
    async with asyncio.timeout(5) as scope:
        await asyncio.sleep(1)
    print(scope.expired(), scope.when())
    await asyncio.sleep(10)
    print("nothing happened")

asyncio.run(main())
