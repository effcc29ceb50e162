# set_exception takes an instance or a class.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for e in (ValueError("v"), KeyError):
        f = loop.create_future()
        f.set_exception(e)
        print(repr(f.exception()))
        try:
            await f
        except (ValueError, KeyError) as got:
            print("raised", repr(got))
    f = loop.create_future()
    try:
        f.set_exception(StopIteration())
    except TypeError as e:
        print(e)
    f.cancel()

asyncio.run(main())
