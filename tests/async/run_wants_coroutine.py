# asyncio.run wants a coroutine.
import asyncio


def plain():
    pass

for thing in (plain, 3, None):
    try:
        asyncio.run(thing)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
