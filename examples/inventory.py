"""Three stock rooms of a library, asked at the same time."""
import asyncio
import time

ROOMS = {"reading room": (1.5, 412), "cellar": (2.0, 8730), "branch office": (0.5, 96)}


async def count_room(name):
    delay, books = ROOMS[name]
    print(f"  counting the {name} ...")
    await asyncio.sleep(delay)
    print(f"  {name}: {books} books")
    return books


async def main():
    started = time.monotonic()
    print("Counting all rooms at once")
    counts = await asyncio.gather(*(count_room(name) for name in ROOMS))
    print(f"{sum(counts)} books in {time.monotonic() - started:.1f} seconds")

asyncio.run(main())
