# The outer of two timeouts expires first: the inner sees a cancellation.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(10) as inner:
                    await asyncio.sleep(100)
            except TimeoutError:
                print("never printed")
            except asyncio.CancelledError:
                print("inner cancelled", inner.expired())
                raise
    except TimeoutError:
        print("outer", loop.time(), outer.expired())

asyncio.run(main())
