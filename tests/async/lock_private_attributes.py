# What CPython's locks and queues show of who waits, and how queues are shown.
import asyncio


async def main():
    lock, event, semaphore, condition = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2), asyncio.Condition()
    print(bool(lock._waiters), lock._locked, event._value, semaphore._value, condition._lock.locked(), lock._loop)
    await lock.acquire()
    tasks = [asyncio.create_task(lock.acquire()), asyncio.create_task(event.wait())]
    await asyncio.sleep(0)
    print(len(lock._waiters), lock._waiters[0].done(), [w.done() for w in event._waiters], lock._loop is asyncio.get_running_loop())
    event.set()
    lock.release()
    await asyncio.gather(*tasks)
    print(len(lock._waiters or ()), len(event._waiters or ()), lock._locked, event._value)
    await semaphore.acquire()
    print(semaphore._value)

    queue = asyncio.Queue(maxsize=1.3)
    print(queue, queue.maxsize, queue._format())
    queue.put_nowait('a')
    queue.put_nowait('b')
    print(queue, queue.full())
    putter = asyncio.create_task(queue.put('c'))
    await asyncio.sleep(0)
    print(queue._format(), len(queue._putters), len(queue._getters))
    print([await queue.get() for _ in range(3)], queue._unfinished_tasks)
    await putter
    queue.shutdown()
    print(f'{queue}', repr(queue).startswith('<Queue at 0x'))
    waiting = asyncio.LifoQueue()
    getter = asyncio.create_task(waiting.get())
    await asyncio.sleep(0)
    print(waiting)
    waiting.put_nowait(1)
    print(await getter, asyncio.Queue[int], asyncio.PriorityQueue[str].__args__)

    barrier = asyncio.Barrier(2)
    other = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier._count, barrier.n_waiting)
    await barrier.wait()
    await other

asyncio.run(main())
