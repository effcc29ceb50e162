# A cancelled handle does not run.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    a = loop.call_soon(print, "a")
    b = loop.call_soon(print, "b")
    b.cancel()
    print(a.cancelled(), b.cancelled())
    await asyncio.sleep(0)
    print("done")

asyncio.run(main())
