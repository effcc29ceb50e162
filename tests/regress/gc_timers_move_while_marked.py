# Timers that only the loop knows, more than the collector looks at in one slice, move to the front as others come due while it marks.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    count = 0

    def tick(made):
        nonlocal count
        count += len(made)

    for i in range(2000):
        loop.call_later((i * 7919) % 2000 / 1000, tick, [i])
    junk = []  # so that it collects all the time
    for i in range(2000):
        junk = [[str(i)] for _ in range(40)]
        if i % 2 == 0:
            await asyncio.sleep(0.002)
    await asyncio.sleep(1)
    print(count)

asyncio.run(main())
