# asyncio.run refuses to run inside a loop.
import asyncio


async def inner():
    pass


async def main():
    coro = inner()
    try:
        asyncio.run(coro)
    except RuntimeError as e:
        print("RuntimeError:", e)
    coro.close()

asyncio.run(main())
