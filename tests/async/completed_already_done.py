# Those already done come first, in the order given.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    fs = [loop.create_future() for _ in range(3)]
    fs[0].set_result("zero")
    fs[2].set_result("two")
    loop.call_later(1, fs[1].set_result, "one")
    for c in asyncio.as_completed(fs):
        print(await c)

asyncio.run(main())
