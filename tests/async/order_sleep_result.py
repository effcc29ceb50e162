# sleep hands on its result, with and without a wait.
import asyncio


async def main():
    print(await asyncio.sleep(0, "zero"))
    print(await asyncio.sleep(1, result="one"))
    print(await asyncio.sleep(-5, "negative"))

asyncio.run(main())
