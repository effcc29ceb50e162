# Results stand in the order of the arguments.
import asyncio


async def main():
    print(await asyncio.gather(*(asyncio.sleep(t, t) for t in (3, 1, 2))))
    print(await asyncio.gather())

asyncio.run(main())
