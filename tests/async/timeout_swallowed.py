# A block that swallows the cancellation ends normally, though the scope has expired.
import asyncio


async def main():
    async with asyncio.timeout(1) as scope:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("swallowed")
    print(scope.expired(), asyncio.current_task().cancelling())

asyncio.run(main())
