# Queues that keep their items in their own way.
import asyncio
import heapq
from collections import deque


class Tracing(asyncio.Queue):
    def _init(self, maxsize):
        print("_init", maxsize)
        super()._init(maxsize)

    def _put(self, item):
        print("_put", item)
        super()._put(item)

    def _get(self):
        item = super()._get()
        print("_get", item)
        return item


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = {}

    def _put(self, item):
        self._queue[item] = None

    def _get(self):
        item = next(iter(self._queue))
        del self._queue[item]
        return item


class Largest(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, -item)

    def _get(self):
        return -heapq.heappop(self._queue)


class Weighted(asyncio.Queue):
    """Full by the sum of its items."""

    def qsize(self):
        return sum(self._queue)


class Loud(asyncio.Queue):
    def full(self):
        print("full?")
        return super().full()

    def empty(self):
        print("empty?")
        return super().empty()

    def put_nowait(self, item):
        print("put_nowait", item)
        super().put_nowait(item)

    def get_nowait(self):
        print("get_nowait")
        return super().get_nowait()


class Elsewhere(asyncio.Queue):
    def _init(self, maxsize):
        self.stack = []

    def qsize(self):
        return len(self.stack)

    def empty(self):
        return not self.stack

    def _put(self, item):
        self.stack.append(item)

    def _get(self):
        return self.stack.pop()


class Peekable(asyncio.PriorityQueue):
    def peek(self):
        return self._queue[0]


class Picky(asyncio.LifoQueue):
    def _put(self, item):
        if item == "no":
            raise ValueError(item)
        super()._put(item)


async def produce(q, items):
    for item in items:
        await q.put(item)


async def drain(q, n):
    return [await q.get() for _ in range(n)]


async def both(q, items, n=None):
    maker = asyncio.create_task(produce(q, items))
    got = await drain(q, len(items) if n is None else n)
    await maker
    return got


async def main():
    print(await both(Tracing(1), "ab"))
    print(await both(Unique(), "abcabc", 3))
    print(await both(Largest(), [1, 5, 3]))
    print(await both(Elsewhere(2), "abcd"))
    q = Weighted(10)
    for n in 4, 5, 3:
        q.put_nowait(n)
    print(q.full(), q.qsize(), q)
    try:
        q.put_nowait(1)
    except asyncio.QueueFull:
        print("QueueFull")
    print(await both(Loud(1), "ab"))
    q = Loud(1)
    await q.put("x")
    waiting = asyncio.create_task(q.put("y"))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])
    print("cancelled")
    q.shutdown(immediate=True)
    try:
        await q.get()
    except asyncio.QueueShutDown:
        print("QueueShutDown")
    q = Peekable()
    for n in 3, 1, 2:
        await q.put(n)
    print(q.peek(), q, q._queue)
    print(await drain(q, 3), q.empty())
    q = Picky()
    q.put_nowait("yes")
    try:
        await q.put("no")
    except ValueError as e:
        print("ValueError", e)
    print(q.qsize(), q._unfinished_tasks, q._queue)

    for kind in asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
        q = kind(3)
        for n in 3, 1, 2:
            q.put_nowait(n)
        print(kind.__name__, type(q._queue).__name__, q._queue, q.full())
        q._queue.append(0) if kind is not asyncio.PriorityQueue else heapq.heappush(q._queue, 0)
        print(q, q.qsize(), q.get_nowait(), await q.get(), q._is_shutdown)
        q._queue = deque("z") if kind is asyncio.Queue else ["z"]
        print(q.qsize(), q._get(), q.empty())
        try:
            q._get()
        except IndexError as e:
            print("IndexError", e)
        q._init(0)
        q._put("again")
        print(q, q.get_nowait())
        try:
            kind()._get()
        except IndexError as e:
            print("IndexError", e)


asyncio.run(main())
