# by-hand
# gather(limit=N): at most N of the coroutines have begun and not ended at a time; results in the order given.
import asyncio

running = 0
most = 0


async def job(n, delay):
    global running, most
    running += 1
    most = max(most, running)
    print(f"{asyncio.get_running_loop().time():.1f} begins {n}")
    try:
        await asyncio.sleep(delay)
        if n == 3:
            raise ValueError(n)
        return n * 10
    finally:
        running -= 1


async def main():
    global most
    print(await asyncio.gather(*(job(n, 3 - n % 3) for n in range(3)), limit=2))
    print("most", most)
    most = 0
    print(await asyncio.gather(*(job(n, 1) for n in range(5)), limit=1, return_exceptions=True))
    print("most", most)

    # None, and a limit beyond the number, are no limit
    most = 0
    print(await asyncio.gather(job(0, 1), job(1, 1), limit=None), most)
    print(await asyncio.gather(job(0, 1), job(1, 1), limit=10 ** 30), most)
    print(await asyncio.gather(limit=1))

    # the first failure is raised at once; the others go on, as without a limit
    try:
        await asyncio.gather(job(3, 1), job(4, 2), job(5, 1), limit=1)
    except ValueError as e:
        print("failed:", e)
    await asyncio.sleep(5)

    # cancelled: those that have not begun never do
    t = asyncio.ensure_future(asyncio.gather(*(job(n, 10) for n in range(4)), limit=2))
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled, still running:", running)
    await asyncio.sleep(0)
    print("tasks left:", len(asyncio.all_tasks()))

    # futures and tasks run already, and take no place
    task = asyncio.create_task(job(7, 1))
    print(await asyncio.gather(task, job(8, 1), job(9, 1), limit=1))

    # a member that waits for its place can be cancelled by itself
    pending = asyncio.gather(job(0, 1), job(1, 1), job(2, 1), limit=1, return_exceptions=True)
    await asyncio.sleep(0)
    waiting = [t for t in asyncio.all_tasks() if "job" in repr(t.get_coro()) and t.get_coro().cr_frame.f_locals["n"] == 1][0]
    waiting.cancel()
    print([type(r).__name__ if isinstance(r, BaseException) else r for r in await pending])

    for bad in (0, -1, "2", 1.5):
        c = job(0, 0)
        try:
            asyncio.gather(c, limit=bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
        c.close()


asyncio.run(main())
