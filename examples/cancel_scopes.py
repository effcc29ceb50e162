# by-hand
"""A cancel scope ends its body, however the body takes it, and the program goes on after it."""
import asyncio


def now():
    return f"{asyncio.get_running_loop().time():.0f}"


async def careless():
    while True:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("  swallows what it is told; the next await tells it again")
            await asyncio.sleep(10)


async def main():
    with asyncio.move_on_after(3) as scope:
        await careless()
    print(now(), "moved on:", scope.cancelled_caught)

    try:
        async with asyncio.fail_after(2):
            await asyncio.sleep(10)
    except TimeoutError:
        print(now(), "too late")

    # Cleanup that has to wait is shielded, for a while.
    with asyncio.move_on_after(1):
        try:
            await asyncio.sleep(10)
        finally:
            with asyncio.move_on_after(5, shield=True):
                await asyncio.sleep(1)
                print(now(), "cleaned up")

    # Cancelled by somebody else.
    with asyncio.CancelScope() as scope:
        asyncio.get_running_loop().call_later(1, scope.cancel)
        await asyncio.sleep(10)
    print(now(), "done")

asyncio.run(main())
