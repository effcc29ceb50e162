# Shielding what is done gives the thing itself.
import asyncio


async def main():
    t = asyncio.create_task(asyncio.sleep(0, "r"))
    await t
    s = asyncio.shield(t)
    print(s is t, await s)

asyncio.run(main())
