# Done callbacks of a cancelled task run once it has ended.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("work ends")


async def main():
    t = asyncio.create_task(work())
    t.add_done_callback(lambda t: print("callback", t.cancelled()))
    await asyncio.sleep(0)
    t.cancel()
    for i in range(4):
        print("hop", i, t.done())
        await asyncio.sleep(0)

asyncio.run(main())
