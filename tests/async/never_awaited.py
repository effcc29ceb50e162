# A coroutine that nobody awaits is reported at the statement that drops it.
import asyncio


async def work():
    pass


async def main():
    work()
    print("after")

asyncio.run(main())
