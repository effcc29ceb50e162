"""A TaskGroup: nothing it started outlives the block."""
import asyncio


async def load(part, seconds):
    await asyncio.sleep(seconds)
    print("  loaded", part)
    return len(part)


async def main():
    async with asyncio.TaskGroup() as group:
        sizes = [group.create_task(load(part, s)) for part, s in [("index", 2), ("catalogue", 3), ("map", 1)]]
        print("all started")
    print("all loaded:", [s.result() for s in sizes])

asyncio.run(main())
