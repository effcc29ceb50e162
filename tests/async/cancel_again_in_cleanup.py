# A second cancel interrupts the clean-up of the first.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning")
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("interrupted")
            raise
        print("never printed")


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.sleep(1)
    t.cancel()
    print(await asyncio.gather(t, return_exceptions=True))

asyncio.run(main())
