# reset() while tasks wait: they get an error, and those who come before all have left wait for that.
import asyncio

log = []


async def wait(name, barrier):
    try:
        log.append((name, "passed", await barrier.wait()))
    except asyncio.BrokenBarrierError as e:
        log.append((name, str(e), barrier.n_waiting))


async def main():
    barrier = asyncio.Barrier(3)
    first = [asyncio.create_task(wait(n, barrier)) for n in "ab"]
    await asyncio.sleep(0)
    reset = asyncio.create_task(barrier.reset())
    second = [asyncio.create_task(wait(n, barrier)) for n in "cde"]
    await asyncio.gather(*first, reset, *second)
    print(*log, sep="\n")
    await barrier.reset()
    print(barrier.n_waiting, barrier.broken)
    again = asyncio.create_task(barrier.reset())
    await asyncio.gather(again, barrier.reset())
    print(barrier.n_waiting)


asyncio.run(main())
