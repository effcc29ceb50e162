# A coroutine that a statement makes and drops warns at that statement.
import asyncio


async def work():
    pass


async def main():
    print("one")
    work()
    print("two")

asyncio.run(main())
work()
print("three")
