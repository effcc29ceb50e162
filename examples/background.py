"""Work in the background, held in a set until it is done."""
import asyncio

running = set()


def in_background(coroutine, name):
    task = asyncio.create_task(coroutine, name=name)
    running.add(task)
    task.add_done_callback(running.discard)
    return task


async def water(plant, minutes):
    await asyncio.sleep(minutes)
    print(f"  {plant} watered")


async def main():
    for minutes, plant in enumerate(["fern", "cactus", "palm"], start=1):
        in_background(water(plant, minutes), plant)
    while running:
        print("still to do:", ", ".join(sorted(task.get_name() for task in running)))
        await asyncio.sleep(1.25)
    print("all plants have water")

asyncio.run(main())
