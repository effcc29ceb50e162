# A task cancelled while it waits leaves the barrier; one cancelled as it is let go on does not count either way.
import asyncio


async def wait(name, barrier):
    try:
        index = await barrier.wait()
    except asyncio.CancelledError:
        print(name, "cancelled", barrier.n_waiting)
        raise
    except asyncio.BrokenBarrierError as e:
        print(name, e)
    else:
        print(name, "passed as", index)


async def main():
    barrier = asyncio.Barrier(3)
    a, b = (asyncio.create_task(wait(n, barrier)) for n in "ab")
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    a.cancel()
    await asyncio.wait([a])
    print(barrier.n_waiting, a.cancelled())
    c, d = (asyncio.create_task(wait(n, barrier)) for n in "cd")
    await asyncio.sleep(0)
    b.cancel("too late")
    await asyncio.wait([b, c, d])
    print(barrier.n_waiting, b.cancelled())
    try:
        async with asyncio.timeout(5):
            await barrier.wait()
    except TimeoutError:
        print("timeout", asyncio.get_running_loop().time(), barrier.n_waiting)
    e = asyncio.create_task(wait("e", barrier))
    await asyncio.sleep(1)
    e.cancel()
    await barrier.abort()
    await asyncio.wait([e])
    print(e.cancelled(), barrier.broken)


asyncio.run(main())
