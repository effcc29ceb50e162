# async with releases on an exception.
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        async with lock as value:
            print(value, lock.locked())
            raise ValueError
    except ValueError:
        print(lock.locked())

asyncio.run(main())
