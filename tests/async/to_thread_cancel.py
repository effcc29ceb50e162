# real-time
# Cancelling who awaits a thread does not stop its function; asyncio.run waits for it at the end.
import asyncio
import time


def work(text, seconds):
    time.sleep(seconds)
    print(text)


async def main():
    task = asyncio.create_task(asyncio.to_thread(work, "went on", 0.3))
    await asyncio.sleep(0.1)
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    try:
        async with asyncio.timeout(0.05):
            await asyncio.to_thread(work, "went on as well", 0.4)
    except TimeoutError:
        print("timeout")
    try:
        await asyncio.wait_for(asyncio.to_thread(work, "and so did this", 0.6), 0.01)
    except TimeoutError:
        print("timeout again")
    print("main ends")


asyncio.run(main())
print("run ends")
