# Awaiting a task that is done costs no hop.
import asyncio


async def quick():
    return 1


async def other():
    for i in range(4):
        print("other", i)
        await asyncio.sleep(0)


async def main():
    q = asyncio.create_task(quick())
    o = asyncio.create_task(other())
    await asyncio.sleep(0)
    print("before", q.done())
    print(await q, await q, await q)
    print("no one else ran")
    await o

asyncio.run(main())
