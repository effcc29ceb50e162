# A timeout that ends a body which leaves with other exceptions: TimeoutError stands before the CancelledError in the context of each, a group's members included.
import asyncio


def chain(e):
    names = []
    while e is not None:
        names.append(type(e).__name__ + ("!" if e.__cause__ is not None else ""))
        e = e.__context__
    return " < ".join(names)


async def task():
    try:
        await asyncio.sleep(10)
    finally:
        1 / 0


async def main():
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(task())
                tg.create_task(task())
                await asyncio.sleep(10)
    except ExceptionGroup as eg:
        print(chain(eg))
        for e in eg.exceptions:
            print(chain(e))
    try:
        async with asyncio.timeout(1):
            await task()
    except ZeroDivisionError as e:
        print(chain(e))


asyncio.run(main())
