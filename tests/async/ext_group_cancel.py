# by-hand
# TaskGroup.cancel(), as documented for Python 3.15.
import asyncio


def now():
    return f"{asyncio.get_running_loop().time():.1f}"


async def job(name, delay=10):
    try:
        await asyncio.sleep(delay)
        print(now(), name, "done")
    except asyncio.CancelledError:
        print(now(), name, "cancelled")
        raise


async def stop(tg, delay):
    await asyncio.sleep(delay)
    tg.cancel()


async def main():
    task = asyncio.current_task()

    # by a task of the group, while the body has ended
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(job("a"))
        tg.create_task(stop(tg, 1))
    print(now(), "left", a.cancelled(), task.cancelling())

    # from outside while the body waits
    async with asyncio.TaskGroup() as tg:
        tg.create_task(job("b", 0.5))
        asyncio.get_running_loop().call_later(1, tg.cancel)
        await asyncio.sleep(5)
        print("not reached")
    print(now(), "left", task.cancelling())

    # in the body: it goes on to its next await
    async with asyncio.TaskGroup() as tg:
        tg.create_task(job("c"))
        await asyncio.sleep(0)
        tg.cancel()
        tg.cancel()
        print("still here")
        try:
            tg.create_task(job("refused"))
        except RuntimeError as e:
            print("RuntimeError", str(e).partition("> ")[2])
        await asyncio.sleep(0)
        print("not reached")
    print(now(), "left", task.cancelling())

    # nothing waits: nothing is left over for the next await
    async with asyncio.TaskGroup() as tg:
        tg.cancel()
    await asyncio.sleep(0)
    print("nothing left over")

    # before it is entered
    tg = asyncio.TaskGroup()
    tg.cancel()
    async with tg:
        print("body")
        await asyncio.sleep(0)
        print("not reached")
    # and after it was left
    tg.cancel()
    await asyncio.sleep(0)
    print("nothing happened", task.cancelling())

    # with places that are waited for
    async with asyncio.TaskGroup(limit=1) as tg:
        tasks = [tg.create_task(job(n, 1)) for n in range(4)]
        await asyncio.sleep(1.5)
        tg.cancel()
    print(now(), [t.cancelled() for t in tasks])

    # errors are told all the same
    async def fails_in_cleanup():
        try:
            await asyncio.sleep(10)
        finally:
            raise ValueError("in cleanup")

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails_in_cleanup())
            await asyncio.sleep(0)
            tg.cancel()
    except* ValueError as e:
        print(e.exceptions, task.cancelling())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.cancel()
            raise KeyError("of the body")
    except* KeyError as e:
        print(e.exceptions, task.cancelling())
    await asyncio.sleep(0)

    # nested: the inner one only, the outer one with all
    async with asyncio.TaskGroup() as outer:
        async with asyncio.TaskGroup() as inner:
            inner.create_task(job("inner"))
            outer.create_task(job("outer", 0.25))
            await asyncio.sleep(0)
            inner.cancel()
            await asyncio.sleep(1)
        print(now(), "inner left")
    async with asyncio.TaskGroup() as outer:
        async with asyncio.TaskGroup() as inner:
            inner.create_task(job("inner"))
            await asyncio.sleep(0)
            outer.cancel()
            await asyncio.sleep(1)
        print("not reached")
    print(now(), "outer left", task.cancelling())


async def slow_to_end():
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(1)


async def outside():
    # a cancellation from outside is not lost in the group's own
    async with asyncio.TaskGroup() as tg:
        tg.create_task(slow_to_end())
        await asyncio.sleep(0.1)
        tg.cancel()
    print("not reached")


async def cleanup():
    # in the cleanup of a cancelled task
    try:
        await asyncio.sleep(10)
    finally:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("in cleanup"))
            await asyncio.sleep(0)
            tg.cancel()
        await asyncio.sleep(0)
        print("cleaned up", asyncio.current_task().cancelling())


async def told():
    # cancelled just before it enters the group
    asyncio.current_task().cancel("before")
    async with asyncio.TaskGroup() as tg:
        tg.cancel()
    print("not reached")


async def more():
    try:
        async with asyncio.timeout(0.5):
            await outside()
    except TimeoutError:
        print(now(), "TimeoutError")
    t = asyncio.create_task(outside())
    await asyncio.sleep(0.5)
    t.cancel("from outside")
    try:
        await t
    except asyncio.CancelledError as e:
        print(now(), "cancelled", e.args, t.cancelling())
    t = asyncio.create_task(cleanup())
    await asyncio.sleep(0.5)
    t.cancel()
    print((await asyncio.gather(t, return_exceptions=True))[0].__class__.__name__)
    t = asyncio.create_task(told())
    print((await asyncio.gather(t, return_exceptions=True))[0].__class__.__name__)


asyncio.run(main())
asyncio.run(more())
