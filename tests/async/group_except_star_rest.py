# What no clause takes is raised again as a group.
import asyncio


async def bad(e):
    raise e


async def main():
    try:
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(bad(ValueError(1)))
                tg.create_task(bad(TypeError(2)))
                tg.create_task(bad(OSError(3)))
        except* (ValueError, TypeError) as eg:
            print([type(e).__name__ for e in eg.exceptions])
    except ExceptionGroup as rest:
        print("rest", rest.exceptions)

asyncio.run(main())
