# A coroutine is awaited once.
import asyncio


async def work():
    return 1


async def main():
    c = work()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)

asyncio.run(main())
