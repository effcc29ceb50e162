# A scope is entered once.
import asyncio


async def main():
    scope = asyncio.timeout(1)
    async with scope:
        pass
    try:
        async with scope:
            pass
    except RuntimeError as e:
        print(e)

asyncio.run(main())
