# A condition wakes as many as it is told to.
import asyncio


async def waiter(name, c):
    async with c:
        await c.wait()
        print(name, "woke", c.locked())


async def main():
    c = asyncio.Condition()
    ts = [asyncio.create_task(waiter(n, c)) for n in "abc"]
    await asyncio.sleep(0)
    async with c:
        c.notify()
    await asyncio.sleep(1)
    print("one woke")
    async with c:
        c.notify_all()
    await asyncio.gather(*ts)

asyncio.run(main())
