"""Listing every task that runs, again and again."""
import asyncio
from datetime import datetime


async def listing(every):
    while True:
        names = sorted(f"{t.get_name()} ({t.get_coro().__name__})" for t in asyncio.all_tasks())
        print(datetime.now(), "-", ", ".join(names))
        await asyncio.sleep(every)


async def chore(minutes):
    await asyncio.sleep(minutes * 60)


async def main():
    watcher = asyncio.create_task(listing(45), name="watcher")
    await asyncio.gather(asyncio.create_task(chore(1), name="sweep"), asyncio.create_task(chore(2), name="dust"))
    watcher.cancel()
    await asyncio.wait([watcher])
    print("house is clean")

asyncio.run(main())
