# real-time
# asyncio.to_thread: the loop goes on while functions block; results, exceptions, arguments, context.
import asyncio
import contextvars
import time

name = contextvars.ContextVar("name", default="nobody")


def work(n, *, scale=1):
    print("begin", n, name.get())
    name.set(f"worker {n}")
    time.sleep(n * 0.3)
    print("end", n, name.get())
    return n * scale


def fails():
    time.sleep(0.01)
    raise ValueError("in thread")


def without_loop():
    try:
        asyncio.get_running_loop()
    except RuntimeError as e:
        return str(e)


async def ticks():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0.2)


async def main():
    name.set("main")
    ticking = asyncio.create_task(ticks())
    print(await asyncio.to_thread(work, 1, scale=10))
    await ticking
    print(await asyncio.gather(asyncio.to_thread(work, 3), asyncio.to_thread(work, 1), asyncio.to_thread(work, 2)))
    print(name.get())
    try:
        await asyncio.to_thread(fails)
    except ValueError as e:
        print(repr(e), e.__traceback__ is not None)
    print(await asyncio.to_thread(without_loop))
    print(await asyncio.to_thread(lambda *args, **kwargs: (args, kwargs), 1, 2, func=3))
    coroutine = asyncio.to_thread(print, "runs when awaited")
    print(asyncio.iscoroutine(coroutine), coroutine.__name__)
    await coroutine
    try:
        await asyncio.to_thread(None)
    except TypeError as e:
        print(e)


asyncio.run(main())
