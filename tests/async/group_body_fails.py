# An exception in the body cancels the children and is in the group.
import asyncio


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child ends")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child())
            await asyncio.sleep(1)
            raise RuntimeError("body")
    except ExceptionGroup as eg:
        print(repr(eg))

asyncio.run(main())
