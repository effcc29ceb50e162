# gather makes tasks with numbers.
import asyncio


async def who():
    return asyncio.current_task().get_name()


async def main():
    print(await asyncio.gather(who(), who(), who()))

asyncio.run(main())
