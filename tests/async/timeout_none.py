# timeout(None) sets no limit.
import asyncio


async def main():
    async with asyncio.timeout(None) as scope:
        await asyncio.sleep(1000)
    print(scope.when(), scope.expired())

asyncio.run(main())
