# A child that is cancelled by itself does not bring the group down.
import asyncio


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(asyncio.sleep(5, "a"))
        b = tg.create_task(asyncio.sleep(2, "b"))
        await asyncio.sleep(1)
        a.cancel()
    print(a.cancelled(), b.result(), asyncio.get_running_loop().time())

asyncio.run(main())
