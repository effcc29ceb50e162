# Failures of the same turn are all in the group; of a cancelled child, what it raises instead.
import asyncio


async def bad(n):
    await asyncio.sleep(1)
    raise ValueError(n)


async def late():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError("in cleanup")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(1))
            tg.create_task(bad(2))
            tg.create_task(late())
    except* ValueError as eg:
        print("values", eg.exceptions)
    except* KeyError as eg:
        print("keys", eg.exceptions)

asyncio.run(main())
