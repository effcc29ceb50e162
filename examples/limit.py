# by-hand
"""limit= lets so many run at a time, of however many there are; results come in the order given."""
import asyncio


def now():
    return f"{asyncio.get_running_loop().time():.0f}"


async def fetch(page):
    print(f"  {now()}: page {page}")
    await asyncio.sleep(1 + page % 2)
    return page * page


async def main():
    print(await asyncio.gather(*(fetch(page) for page in range(6)), limit=2))

    async with asyncio.TaskGroup(limit=3) as group:
        tasks = [group.create_task(fetch(page)) for page in range(5)]
    print([task.result() for task in tasks])

asyncio.run(main())
