# by-hand
"""TaskGroup.cancel() ends a group whose work is done, without an exception."""
import asyncio


async def ask(server, delay, answers, group):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(f"  {server} is not needed any more")
        raise
    answers.append(server)
    group.cancel()


async def main():
    answers = []
    async with asyncio.TaskGroup() as group:
        for server, delay in {"north": 3, "south": 1, "west": 2}.items():
            group.create_task(ask(server, delay, answers, group))
    print("first:", *answers)

asyncio.run(main())
