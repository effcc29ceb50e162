# A task keeps its exception and raises the same object again.
import asyncio


async def bad():
    raise ValueError("once")


async def main():
    t = asyncio.create_task(bad())
    seen = []
    for _ in range(2):
        try:
            await t
        except ValueError as e:
            seen.append(e)
    print(seen[0] is seen[1], seen[0] is t.exception())

asyncio.run(main())
