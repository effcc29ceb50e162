# call_later runs in the order of deadlines; ties in the order of creation.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    for delay, name in [(3, "c"), (1, "a1"), (2, "b"), (1, "a2"), (0, "now")]:
        loop.call_later(delay, lambda name=name: print(name, loop.time() - start))
    gone = loop.call_later(1.5, print, "never")
    print(gone.cancelled())
    gone.cancel()
    print(gone.cancelled())
    await asyncio.sleep(5)

asyncio.run(main())
