# Tasks without a name are numbered; main is the first.
import asyncio


async def show():
    print(asyncio.current_task().get_name())


async def main():
    await show()
    await asyncio.create_task(show())
    await asyncio.create_task(show(), name="mine")
    await asyncio.create_task(show())

asyncio.run(main())
