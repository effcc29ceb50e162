# by-hand
# A coroutine whose body is no script has no frame; asking for it gave garbage.
import asyncio


async def main():
    event = asyncio.Event()
    coro = event.wait()
    print(coro.cr_frame, type(coro).__name__)
    task = asyncio.create_task(coro)
    await asyncio.sleep(0)
    print(coro.cr_frame, coro.cr_await is not None, task.get_stack())
    event.set()
    await task
    print(coro.cr_frame)

asyncio.run(main())
