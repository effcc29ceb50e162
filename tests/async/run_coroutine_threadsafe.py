# real-time
# From a thread back into the loop: run_coroutine_threadsafe and call_soon_threadsafe.
import asyncio
import concurrent.futures
import time


async def double(x):
    await asyncio.sleep(0.05)
    return x * 2


async def fail():
    raise KeyError("lost")


async def for_ever():
    try:
        await asyncio.sleep(1000)
    except asyncio.CancelledError:
        print("coroutine cancelled")
        raise


def thread(loop):
    future = asyncio.run_coroutine_threadsafe(double(21), loop)
    print(type(future).__module__, future.done())
    print(future.result(), future.done(), future.running())
    try:
        asyncio.run_coroutine_threadsafe(fail(), loop).result()
    except KeyError as e:
        print(repr(e))
    future = asyncio.run_coroutine_threadsafe(for_ever(), loop)
    try:
        future.result(timeout=0.05)
    except TimeoutError as e:
        print("timeout", isinstance(e, concurrent.futures.TimeoutError))
    print(future.cancel(), future.cancelled())
    try:
        future.result()
    except concurrent.futures.CancelledError as e:
        print(type(e).__name__, isinstance(e, asyncio.CancelledError))
    time.sleep(0.05)
    try:
        asyncio.run_coroutine_threadsafe(double, loop)
    except TypeError as e:
        print(e)
    calls = []
    loop.call_soon_threadsafe(calls.append, 1)
    loop.call_soon_threadsafe(calls.append, 2)
    while len(calls) < 2:
        time.sleep(0.01)
    print(calls)
    return "thread ends"


async def main():
    print(await asyncio.to_thread(thread, asyncio.get_running_loop()))
    # A loop of its own in a thread.
    print(await asyncio.gather(asyncio.to_thread(asyncio.run, double(1)), asyncio.to_thread(asyncio.run, double(2)), double(3)))


asyncio.run(main())
