# Cancelling the outer leaves the shielded work running.
import asyncio


async def work():
    print("work starts")
    await asyncio.sleep(2)
    print("work ends")
    return "r"


async def main():
    inner = asyncio.create_task(work())

    async def outer():
        return await asyncio.shield(inner)
    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled(), inner.done())
    print(await inner)

asyncio.run(main())
