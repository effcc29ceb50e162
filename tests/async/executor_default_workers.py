# by-hand
# weft-args: --virtual-time
# An executor has 32 workers unless told otherwise, whatever the machine.
import asyncio
import concurrent.futures
import time


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 1) for _ in range(32)))
    print(loop.time())
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 1) for _ in range(33)))
    print(loop.time())
    with concurrent.futures.ThreadPoolExecutor(thread_name_prefix="ignored") as pool:
        concurrent.futures.wait([pool.submit(time.sleep, 1) for _ in range(64)])
    print(loop.time())


asyncio.run(main())
