# A finished group takes no more tasks.
import asyncio


async def main():
    tg = asyncio.TaskGroup()
    c = asyncio.sleep(0)
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e).split(">")[-1].strip())
    async with tg:
        pass
    c = asyncio.sleep(0)
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print(str(e).split(">")[-1].strip())

asyncio.run(main())
