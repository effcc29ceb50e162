# The virtual clock starts at a fixed date.
import asyncio
import time
from datetime import datetime


async def main():
    print(datetime.now(), time.time())
    await asyncio.sleep(86400.5)
    print(datetime.now(), time.time())
    time.sleep(9.5)
    print(datetime.now(), time.monotonic(), time.perf_counter())

asyncio.run(main())
