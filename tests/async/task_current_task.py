# current_task in tasks, callbacks and awaited coroutines.
import asyncio


async def inner():
    return asyncio.current_task().get_name()


async def main():
    print(await inner(), await asyncio.create_task(inner(), name="t"))
    asyncio.get_running_loop().call_soon(lambda: print("callback", asyncio.current_task()))
    await asyncio.sleep(0)

asyncio.run(main())
