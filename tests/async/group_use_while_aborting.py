# A group that is shutting down takes no more tasks.
import asyncio


async def late(tg):
    try:
        await asyncio.sleep(10)
    finally:
        c = asyncio.sleep(0)
        try:
            tg.create_task(c)
        except RuntimeError as e:
            print(str(e).split(">")[-1].strip())
            c.close()


async def bad():
    raise ValueError


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(late(tg))
            await asyncio.sleep(1)
            tg.create_task(bad())
    except* ValueError:
        print("failed")

asyncio.run(main())
