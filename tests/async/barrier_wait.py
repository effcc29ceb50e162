# A barrier fills, lets everybody go on, and is good for the next round.
import asyncio


async def worker(name, barrier, delay):
    for round in range(3):
        await asyncio.sleep(delay)
        print(name, round, "waits", barrier.n_waiting)
        index = await barrier.wait()
        print(name, round, "goes on as", index, barrier.n_waiting, asyncio.get_running_loop().time())


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(*(worker(n, barrier, d) for n, d in (("a", 3), ("b", 1), ("c", 2))))
    print(barrier.n_waiting, barrier.broken)
    print(await asyncio.Barrier(1).wait())
    async with asyncio.Barrier(1) as index:
        print("alone", index)


asyncio.run(main())
