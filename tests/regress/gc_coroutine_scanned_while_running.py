# A coroutine that the collector scanned while it ran, and that went on to await something new before it was suspended, kept nothing of that alive.
import asyncio

count = 0


async def tree(width, depth):
    global count
    count += 1
    if depth:
        async with asyncio.TaskGroup() as group:
            for _ in range(width):
                group.create_task(tree(width, depth - 1))

asyncio.run(tree(5, 5))
print(count)
