"""A coroutine does nothing until it is awaited; a task runs as soon as its maker waits for anything."""
import asyncio


async def greet(name):
    print(f"  hello from {name}")
    return name.upper()


async def main():
    lazy = greet("the coroutine")
    print("a coroutine was made, nothing ran")
    eager = asyncio.create_task(greet("the task"))
    print("a task was made, it runs when we wait")
    await asyncio.sleep(0)
    print("now the coroutine is awaited")
    print(await lazy, "and", await eager)

asyncio.run(main())
