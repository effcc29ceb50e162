# by-hand
import asyncio


async def inner():
    pass


async def main():
    coro = inner()
    try:
        asyncio.run(coro)
    finally:
        coro.close()


asyncio.run(main())
