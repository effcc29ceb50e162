# FIRST_COMPLETED returns with the first.
import asyncio


async def main():
    ts = [asyncio.create_task(asyncio.sleep(n, n)) for n in (3, 1, 2)]
    while ts:
        done, ts = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
        print([t.result() for t in done], len(ts), asyncio.get_running_loop().time())

asyncio.run(main())
