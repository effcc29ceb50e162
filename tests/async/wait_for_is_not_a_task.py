# wait_for runs a coroutine in the calling task.
import asyncio


async def who():
    return asyncio.current_task()


async def main():
    me = asyncio.current_task()
    print(await asyncio.wait_for(who(), 5) is me)
    print(await asyncio.wait_for(who(), None) is me)

asyncio.run(main())
