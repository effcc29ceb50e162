# The cancellation of an awaited task is seen by the one who awaits it, who is not cancelled himself.
import asyncio


async def inner():
    await asyncio.sleep(10)


async def outer(t):
    try:
        await t
    except asyncio.CancelledError:
        print("saw it; my own count is", asyncio.current_task().cancelling())
    return "went on"


async def main():
    i = asyncio.create_task(inner())
    o = asyncio.create_task(outer(i))
    await asyncio.sleep(1)
    i.cancel()
    print(await o, i.cancelled(), o.cancelled())

asyncio.run(main())
