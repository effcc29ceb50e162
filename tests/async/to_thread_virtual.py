# by-hand
# weft-args: --virtual-time
# On the virtual clock time.sleep in a thread takes none: the clock jumps to the next deadline, of a timer or of a thread.
import asyncio
import time


def work(name, hours):
    for hour in range(hours):
        time.sleep(3600)
        print(name, hour, time.monotonic())
    return name


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*(asyncio.to_thread(time.sleep, 1) for _ in range(3))), loop.time())
    print(await asyncio.gather(asyncio.to_thread(work, "a", 3), asyncio.to_thread(work, "b", 2), asyncio.sleep(5400, "asleep")), loop.time())
    waits = asyncio.create_task(asyncio.to_thread(work, "c", 1))
    await asyncio.sleep(0)
    time.sleep(7200)  # blocks the loop, not the thread
    print("loop blocked until", loop.time(), waits.done())
    print(await waits, loop.time())


asyncio.run(main())
