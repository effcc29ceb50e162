# A waiter woken by set goes on although the event was cleared meanwhile.
import asyncio


async def waiter(e):
    print("got", await e.wait(), e.is_set())


async def main():
    e = asyncio.Event()
    t = asyncio.create_task(waiter(e))
    await asyncio.sleep(0)
    e.set()
    e.clear()
    await t

asyncio.run(main())
