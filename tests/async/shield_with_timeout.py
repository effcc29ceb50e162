# The usual use: a limit on the waiting, not on the work.
import asyncio


async def work():
    await asyncio.sleep(3)
    return "work done"


async def main():
    t = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(t), 1)
    except TimeoutError:
        print("not yet", t.done(), t.cancelled())
    print(await t, asyncio.get_running_loop().time())

asyncio.run(main())
