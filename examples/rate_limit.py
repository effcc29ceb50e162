"""A semaphore lets in only so many at once."""
import asyncio


async def visit(guest, door):
    async with door:
        print(f"  {asyncio.get_running_loop().time():.0f}: {guest} goes in")
        await asyncio.sleep(2)
    return guest


async def main():
    door = asyncio.Semaphore(3)
    guests = await asyncio.gather(*(visit(f"guest {n}", door) for n in range(1, 9)))
    print(len(guests), "guests have seen it")

asyncio.run(main())
