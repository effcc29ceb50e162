import asyncio
import collections
import contextvars
import itertools
import random
import weakref


async def main():
    task = asyncio.current_task()
    loop = asyncio.get_running_loop()
    coroutine = asyncio.sleep(0)
    samples = [task, asyncio.Lock(), asyncio.Event(), asyncio.Queue(), asyncio.Semaphore(), asyncio.Condition(), loop.create_future(),
               asyncio.TaskGroup(), asyncio.timeout(1), loop.call_soon(print), collections.deque(), collections.OrderedDict(),
               collections.Counter(), random.Random(), contextvars.copy_context(), itertools.tee([])[0], collections.defaultdict(), coroutine]
    for sample in samples:
        try:
            print(type(sample).__name__, weakref.ref(sample)() is sample)
        except TypeError as e:
            print(type(sample).__name__, e)
    coroutine.close()

    # the usual ways to keep track of tasks
    async def job(n):
        names[asyncio.current_task()] = n
        await asyncio.sleep(0.01)
        return n

    names = weakref.WeakKeyDictionary()
    running = weakref.WeakSet(asyncio.create_task(job(i)) for i in range(3))
    await asyncio.sleep(0)
    print(len(running), sorted(names.values()), sorted(await asyncio.gather(*running)))


asyncio.run(main())
