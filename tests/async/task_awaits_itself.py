# A task cannot await itself.
import asyncio


async def work():
    try:
        await asyncio.current_task()
    except RuntimeError as e:
        print(str(e).split(":")[0])


async def main():
    await asyncio.create_task(work())

asyncio.run(main())
