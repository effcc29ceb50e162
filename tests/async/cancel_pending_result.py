# result() and exception() of a pending task raise InvalidStateError.
import asyncio


async def main():
    t = asyncio.create_task(asyncio.sleep(10))
    for name in ("result", "exception"):
        try:
            getattr(t, name)()
        except asyncio.InvalidStateError as e:
            print(name, e)
    t.cancel()

asyncio.run(main())
