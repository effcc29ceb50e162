"""When one task of a group fails the others are cancelled, and every failure is in the exception group."""
import asyncio


async def climber(name, height):
    try:
        for metres in range(0, height, 100):
            await asyncio.sleep(1)
        print(f"  {name} is on the top")
    except asyncio.CancelledError:
        print(f"  {name} turns back")
        raise


async def rockfall(after, what):
    await asyncio.sleep(after)
    raise what


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(climber("Ana", 200))
            group.create_task(climber("Ben", 900))
            group.create_task(rockfall(4, OSError("the path is blocked")))
            group.create_task(rockfall(4, ValueError("wrong map")))
    except* OSError as errors:
        print("outside trouble:", [str(e) for e in errors.exceptions])
    except* ValueError as errors:
        print("our mistake:", [str(e) for e in errors.exceptions])

asyncio.run(main())
