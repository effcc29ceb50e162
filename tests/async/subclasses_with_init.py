# Classes derived from locks and queues may have an __init__ of their own.
import asyncio


class NamedLock(asyncio.Lock):
    def __init__(self, name):
        super().__init__()
        self.name = name


class NamedSemaphore(asyncio.BoundedSemaphore):
    def __init__(self, name, value):
        super().__init__(value)
        self.name = name


class NamedQueue(asyncio.PriorityQueue):
    def __init__(self, name, *, size=2):
        super().__init__(size)
        self.name = name


class NamedCondition(asyncio.Condition):
    def __init__(self, name, lock):
        super().__init__(lock)
        self.name = name


class NamedEvent(asyncio.Event):
    def __init__(self, name):
        super().__init__()
        self.name = name


async def main():
    lock = NamedLock("lock")
    condition = NamedCondition("condition", lock)
    async with lock:
        print(lock.name, lock.locked(), condition.name, condition.locked())
    semaphore = NamedSemaphore("semaphore", 2)
    await semaphore.acquire()
    await semaphore.acquire()
    print(semaphore.name, semaphore.locked())
    semaphore.release()
    semaphore.release()
    try:
        semaphore.release()
    except ValueError as e:
        print(e)
    queue = NamedQueue("queue", size=3)
    for n in (3, 1, 2):
        queue.put_nowait(n)
    print(queue.name, queue.maxsize, queue.full(), queue.get_nowait())
    event = NamedEvent("event")
    event.set()
    print(event.name, await event.wait())
    for make, args, kwargs in (
        (asyncio.Lock, (1,), {}),
        (asyncio.Event, (), {"loop": None}),
        (asyncio.Semaphore, (-1,), {}),
        (asyncio.BoundedSemaphore, (), {"bound": 1}),
        (asyncio.Condition, (), {"loop": None}),
        (asyncio.Queue, (), {"loop": None}),
    ):
        try:
            make(*args, **kwargs)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)


asyncio.run(main())
