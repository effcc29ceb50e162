# real-time
# A loop's default executor: made when it is first needed, shown by CPython's private attributes, and made no more once it was shut down.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop._default_executor, loop._executor_shutdown_called)
    print(await asyncio.to_thread(str, 5), type(loop._default_executor).__name__)
    await loop.shutdown_default_executor()
    print(loop._executor_shutdown_called, type(loop._default_executor).__name__)
    try:
        await asyncio.to_thread(str, 5)
    except RuntimeError as error:
        print(error)
    loop._executor_shutdown_called = False
    loop._default_executor = None
    print(await asyncio.to_thread(str, 6))


asyncio.run(main())
