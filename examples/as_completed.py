"""Results in the order in which they come in."""
import asyncio


async def count_votes(district, minutes):
    await asyncio.sleep(minutes)
    return district, minutes * 1000


async def main():
    total = 0
    for arrival in asyncio.as_completed([count_votes("north", 3), count_votes("south", 1), count_votes("hills", 2)]):
        district, votes = await arrival
        total += votes
        print(f"{district}: {votes}, so far {total}")

asyncio.run(main())
