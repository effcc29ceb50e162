# A failing child interrupts the body, which waits at that moment.
import asyncio


async def bad():
    await asyncio.sleep(1)
    raise ValueError("x")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad())
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("body cancelled", asyncio.current_task().cancelling())
                raise
    except* ValueError as eg:
        print(len(eg.exceptions), asyncio.current_task().cancelling())

asyncio.run(main())
