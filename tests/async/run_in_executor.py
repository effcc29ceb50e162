# real-time
# loop.run_in_executor with executors of all kinds, the default one and its end.
import asyncio
import concurrent.futures
import time


running = peak = 0


def work(n):
    global running, peak
    running += 1
    peak = max(peak, running)
    time.sleep(n / 10)
    running -= 1
    return n


async def main():
    global peak
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, work, 1)
    print(type(future).__name__, asyncio.isfuture(future), future.done(), future.get_loop() is loop)
    print(await future)
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, work, n) for n in (1, 2, 1, 2))))
    print("side by side:", peak)
    try:
        loop.set_default_executor("no executor")
    except TypeError as e:
        print(e)
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(1))
    peak = 0
    print(await asyncio.gather(loop.run_in_executor(None, work, 1), asyncio.to_thread(work, 1)))
    print("side by side:", peak)
    for executor in (None, pool):
        try:
            print(await loop.run_in_executor(executor, int, "x"))
        except (ValueError, RuntimeError) as e:
            print(type(e).__name__, e)
    print(await loop.shutdown_default_executor())
    try:
        loop.run_in_executor(None, print)
    except RuntimeError as e:
        print(e)
    try:
        await asyncio.to_thread(print)
    except RuntimeError as e:
        print(e)
    print(await loop.shutdown_default_executor(timeout=1))


asyncio.run(main())
loop = asyncio.new_event_loop()
print(loop.run_until_complete(loop.run_in_executor(None, work, 1)))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
try:
    loop.run_in_executor(None, print)
except RuntimeError as e:
    print(e)
