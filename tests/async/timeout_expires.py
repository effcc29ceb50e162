# timeout() turns the cancellation into TimeoutError.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as scope:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("cancelled inside at", loop.time())
                raise
    except TimeoutError as e:
        print("timeout", repr(e), type(e.__cause__).__name__, scope.expired())
    print(asyncio.current_task().cancelling())

asyncio.run(main())
