# The result is set in the very instant of the deadline.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_later(1, lambda: f.done() or f.set_result("in time"))
    try:
        print(await asyncio.wait_for(f, 1))
    except TimeoutError:
        print("timeout")
    f = loop.create_future()
    try:
        t = asyncio.ensure_future(asyncio.wait_for(f, 1))
        await asyncio.sleep(0)
        loop.call_later(1, lambda: f.done() or f.set_result("late"))
        print(await t)
    except TimeoutError:
        print("timeout")

asyncio.run(main())
