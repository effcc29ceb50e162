# A negative sleep is a yield.
import asyncio


async def spin(name, t):
    for i in range(3):
        print(name, i)
        await asyncio.sleep(t)


async def main():
    await asyncio.gather(spin("minus", -1), spin("zero", 0))

asyncio.run(main())
