# Leaving the loop early leaves the rest running.
import asyncio


async def main():
    ts = [asyncio.create_task(asyncio.sleep(n, n)) for n in (2, 1, 3)]
    for c in asyncio.as_completed(ts):
        print("first", await c)
        break
    print([t.done() for t in ts])
    print(await asyncio.gather(*ts))

asyncio.run(main())
