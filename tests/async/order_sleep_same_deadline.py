# Sleepers with one deadline wake in the order in which they fell asleep.
import asyncio


async def nap(name):
    await asyncio.sleep(1)
    print(name)
    await asyncio.sleep(1)
    print(name, "again")


async def main():
    await asyncio.gather(*(nap(c) for c in "dbca"))

asyncio.run(main())
