"""The same work, first in turn, then at the same time."""
import asyncio
import time


async def brew(drink, minutes):
    await asyncio.sleep(minutes)
    return f"{drink} after {minutes}"


async def in_turn():
    return [await brew("tea", 1), await brew("coffee", 2), await brew("cocoa", 3)]


async def at_once():
    tasks = [asyncio.create_task(brew(d, m)) for d, m in [("tea", 1), ("coffee", 2), ("cocoa", 3)]]
    return [await task for task in tasks]


async def main():
    for way in (in_turn, at_once):
        started = time.monotonic()
        drinks = await way()
        print(f"{way.__name__}: {', '.join(drinks)}; {time.monotonic() - started:.1f} s in all")

asyncio.run(main())
