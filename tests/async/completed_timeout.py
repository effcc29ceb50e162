# A limit over all of them.
import asyncio


async def main():
    ts = [asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 5)]
    try:
        for c in asyncio.as_completed(ts, timeout=2):
            print(await c)
    except TimeoutError:
        print("timeout", ts[1].done(), asyncio.get_running_loop().time())

asyncio.run(main())
