# The task that wait_for waits for is cancelled on time-out.
import asyncio


async def main():
    t = asyncio.create_task(asyncio.sleep(10))
    try:
        await asyncio.wait_for(t, 1)
    except asyncio.TimeoutError:
        print(t.cancelled(), asyncio.get_running_loop().time())

asyncio.run(main())
