# A failure inside an inner group comes out of the outer one as a nested group.
import asyncio


async def bad():
    raise ValueError("deep")


async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bad())


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(inner())
            tg.create_task(asyncio.sleep(100))
    except ExceptionGroup as eg:
        print(repr(eg))
        print(repr(eg.split(ValueError)[0]), eg.split(ValueError)[1])

asyncio.run(main())
