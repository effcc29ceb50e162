# Each request counts; uncancel takes one back.
import asyncio


async def work():
    me = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("count", me.cancelling())
        print("uncancel", me.uncancel())
        print("uncancel", me.uncancel())
        print("uncancel", me.uncancel())
    await asyncio.sleep(1)
    return "ok"


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(t.cancel(), t.cancel(), t.cancelling())
    print(await t)

asyncio.run(main())
