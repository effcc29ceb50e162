# A task that uncancels itself is as good as never cancelled.
import asyncio


async def work():
    me = asyncio.current_task()
    for i in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("round", i, "left", me.uncancel())
    async with asyncio.timeout(5):
        await asyncio.sleep(1)
    return "end"


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0.5)
    t.cancel()
    print(await t)

asyncio.run(main())
