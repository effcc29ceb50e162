# Callbacks added before and after a waiter run around its step, in order.
import asyncio


async def work():
    print("work")
    return 1


async def waiter(t):
    await t
    print("waiter")


async def main():
    t = asyncio.create_task(work())
    t.add_done_callback(lambda _: print("callback 1"))
    w = asyncio.create_task(waiter(t))
    await asyncio.sleep(0)
    t.add_done_callback(lambda _: print("callback 2"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(w.done())

asyncio.run(main())
