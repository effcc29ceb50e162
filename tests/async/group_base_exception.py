# A failure that is no Exception makes the group a BaseExceptionGroup.
import asyncio


class Stop(BaseException):
    pass


async def bad():
    raise Stop("stop")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad())
            tg.create_task(asyncio.sleep(10))
    except BaseExceptionGroup as eg:
        print(type(eg).__name__, eg.exceptions)

asyncio.run(main())
