# call_soon runs first in, first out, and what a callback adds waits for the next round.
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def first():
        print("first")
        loop.call_soon(lambda: print("added by first"))

    loop.call_soon(first)
    loop.call_soon(print, "second", 2)
    print("main")
    await asyncio.sleep(0)
    print("main after one hop")
    await asyncio.sleep(0)
    print("main after two hops")

asyncio.run(main())
