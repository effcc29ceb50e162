"""Tasks made, gathered, awaited one by one, cancelled, and passed through a queue and a lock: tasks.py [N]."""
import asyncio
import sys
import time


async def one(x):
    await asyncio.sleep(0)
    return x


async def consume(queue, lock):
    while True:
        async with lock:
            queue.task_done() if await queue.get() else None


async def main(n):
    started = time.perf_counter()
    await asyncio.gather(*[one(i) for i in range(n // 3)])
    for i in range(n // 3):
        await asyncio.create_task(one(i))
    queue, lock = asyncio.Queue(10), asyncio.Lock()
    consumer = asyncio.create_task(consume(queue, lock))
    for i in range(1, n // 3):
        await queue.put(i)
    await queue.join()
    consumer.cancel()
    await asyncio.gather(consumer, return_exceptions=True)
    return time.perf_counter() - started


n = int(sys.argv[1]) if len(sys.argv) > 1 else 60000
seconds = asyncio.run(main(n))
print(f"tasks {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
