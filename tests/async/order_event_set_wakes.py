# Event.set wakes every waiter, in order, at the next hop.
import asyncio


async def waiter(name, e):
    print(name, "waits")
    await e.wait()
    print(name, "woke")


async def main():
    e = asyncio.Event()
    ts = [asyncio.create_task(waiter(n, e)) for n in "abc"]
    await asyncio.sleep(0)
    e.set()
    print("set")
    await asyncio.sleep(0)
    print("hop")
    await asyncio.gather(*ts)

asyncio.run(main())
