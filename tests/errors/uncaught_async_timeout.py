# Out of timeout().
import asyncio


async def main():
    async with asyncio.timeout(0.001):
        await asyncio.sleep(1)

asyncio.run(main())
