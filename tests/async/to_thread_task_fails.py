# real-time
# A group with threads: one fails, the others are not awaited any longer, but waited for at the end.
import asyncio
import time


def work(n):
    time.sleep(n / 10)
    print("slept", n)
    if n == 2:
        raise ValueError(n)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            for n in (1, 2, 4):
                group.create_task(asyncio.to_thread(work, n), name=f"work {n}")
    except* ValueError as group:
        print(group.exceptions)
    print([t.get_name() for t in asyncio.all_tasks() if t is not asyncio.current_task()])


asyncio.run(main())
