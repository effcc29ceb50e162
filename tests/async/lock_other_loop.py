# Locks and queues belong to the loop that somebody has waited on; subclasses, generic aliases and odd arguments.
import asyncio

lock, event, queue = asyncio.Lock(), asyncio.Event(), asyncio.Queue(1)
condition, semaphore = asyncio.Condition(), asyncio.Semaphore(0)


async def soon(awaitable):
    try:
        await asyncio.wait_for(awaitable, 0.01)
    except TimeoutError:
        print('timed out')
    except RuntimeError as e:
        print(type(e).__name__, str(e).split(' at ')[0], str(e)[str(e).rindex(' is '):])


async def in_condition():
    async with condition:
        await condition.wait()


async def main():
    if not lock.locked():
        await lock.acquire()
    await soon(lock.acquire())
    await soon(event.wait())
    await soon(queue.get())
    await soon(in_condition())
    await soon(semaphore.acquire())

for _ in range(2):
    asyncio.run(main())
lock.release()
print(lock.locked(), condition.locked())
for make in (lambda: asyncio.Lock(1), lambda: asyncio.Lock(loop=None), lambda: asyncio.Event(loop=None)):
    try:
        make()
    except TypeError as e:
        print(e)
