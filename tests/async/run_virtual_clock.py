# Time stands still while anything is ready.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    t0, m0 = time.time(), loop.time()
    total = sum(range(100000))
    for _ in range(1000):
        await asyncio.sleep(0)
    print(time.time() - t0, loop.time() - m0, total)
    await asyncio.sleep(3600)
    print(time.time() - t0, loop.time() - m0, time.monotonic() == loop.time())

asyncio.run(main())
