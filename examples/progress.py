"""One task watches what others have done."""
import asyncio


async def paint(wall, strokes, progress):
    for stroke in range(1, strokes + 1):
        await asyncio.sleep(0.3)
        progress[wall] = stroke / strokes


async def watch(progress, walls):
    while True:
        await asyncio.sleep(0.5)
        share = sum(progress.values()) / walls
        print(f"  {share:>6.1%} |{'#' * round(share * 20):<20}|")
        if share == 1:
            return


async def main():
    progress = {}
    async with asyncio.TaskGroup() as group:
        group.create_task(watch(progress, 3))
        for wall, strokes in [("north", 4), ("east", 8), ("south", 6)]:
            group.create_task(paint(wall, strokes, progress))
    print("painted:", ", ".join(progress))

asyncio.run(main())
