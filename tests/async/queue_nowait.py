# The calls that do not wait, and their errors.
import asyncio


async def main():
    q = asyncio.Queue(1)
    print(q.empty(), q.full(), q.maxsize)
    q.put_nowait("a")
    try:
        q.put_nowait("b")
    except asyncio.QueueFull as e:
        print("full", repr(e))
    print(q.get_nowait())
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print("empty", repr(e))

asyncio.run(main())
