"""Limits on time: wait_for around one awaitable, timeout() around a block."""
import asyncio


async def phone(who, rings):
    await asyncio.sleep(rings)
    return f"{who} answered"


async def main():
    print(await asyncio.wait_for(phone("Cleo", 2), timeout=5))
    try:
        await asyncio.wait_for(phone("Dora", 60), timeout=5)
    except TimeoutError:
        print("Dora did not answer")
    try:
        async with asyncio.timeout(10) as limit:
            for who, rings in [("Eli", 3), ("Fay", 4), ("Gus", 5)]:
                print(await phone(who, rings))
    except TimeoutError:
        print("no time left for Gus:", limit.expired())

asyncio.run(main())
