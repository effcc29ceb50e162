# by-hand
import asyncio


async def watchdog(task):
    await asyncio.sleep(0)
    task.cancel("too slow")


async def main():
    watching = asyncio.create_task(watchdog(asyncio.current_task()), name="watchdog")
    await asyncio.sleep(10)


asyncio.run(main())
