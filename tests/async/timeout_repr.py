# What a scope says of itself.
import asyncio


async def main():
    scope = asyncio.timeout(5)
    print(scope)
    async with scope:
        print(scope)
    print(scope)

asyncio.run(main())
