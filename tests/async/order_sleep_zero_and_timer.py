# A due timer's callback comes after what was ready; sleep(0) never waits.
import asyncio


async def spin(n):
    for i in range(n):
        print("spin", i)
        await asyncio.sleep(0)


async def nap():
    await asyncio.sleep(0.001)
    print("nap ends")


async def main():
    await asyncio.gather(spin(4), nap())

asyncio.run(main())
