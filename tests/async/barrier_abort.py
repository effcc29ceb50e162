# abort() breaks a barrier for those who wait and those who come; reset() mends it.
import asyncio


async def wait(name, barrier):
    try:
        print(name, "passed as", await barrier.wait())
    except asyncio.BrokenBarrierError as e:
        print(name, type(e).__name__, e, isinstance(e, RuntimeError))


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(wait(n, barrier)) for n in "ab"]
    await asyncio.sleep(0)
    print(barrier.n_waiting, barrier.broken)
    print(await barrier.abort())
    print(barrier.n_waiting, barrier.broken)
    await asyncio.gather(*tasks)
    await wait("late", barrier)
    print(await barrier.reset())
    print(barrier.n_waiting, barrier.broken)
    await asyncio.gather(*(wait(n, barrier) for n in "xyz"))
    print(asyncio.BrokenBarrierError, asyncio.BrokenBarrierError.__mro__[1])


asyncio.run(main())
