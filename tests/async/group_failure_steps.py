# Turn by turn through a failure.
import asyncio


async def child(name):
    try:
        while True:
            print(name)
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        print(name, "cancelled")
        await asyncio.sleep(0)
        print(name, "cleaned")
        raise


async def bad():
    await asyncio.sleep(0)
    print("bad raises")
    raise ValueError


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child("a"))
            tg.create_task(bad())
            tg.create_task(child("b"))
            print("body ends")
    except* ValueError:
        print("caught")

asyncio.run(main())
