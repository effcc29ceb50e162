# A limit of zero expires at the first await.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0):
            print("in")
            await asyncio.sleep(0)
            print("never printed")
    except TimeoutError:
        print("timeout")

asyncio.run(main())
