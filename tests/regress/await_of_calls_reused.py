# What awaited calls leave behind is used again: nothing of one call shows in the next.
import asyncio
import gc
import sys


async def add(a, b=2):
    local = [a, b]
    if a % 7 == 0:
        await asyncio.sleep(0)
    if a % 11 == 0:
        raise ValueError(a)
    return sum(local)


async def unbound(flag):
    if flag:
        value = flag
    return value


async def recursive(n):
    return n if n == 0 else 1 + await recursive(n - 1)


async def seen(keep):
    keep.append(sys._getframe().f_code.co_name)
    frame = sys._getframe()
    return frame.f_locals["keep"] is keep


class Dropped:
    alive = 0

    def __init__(self):
        Dropped.alive += 1

    def __del__(self):
        Dropped.alive -= 1


async def holds(x):
    y = x
    return type(y).__name__


async def work(start, out):
    for i in range(start, start + 60):
        try:
            out.append(await add(i, 3))
        except ValueError as e:
            out.append(repr(e))
        if i % 13 == 0:
            gc.collect()


async def main():
    outs = [[], [], []]
    await asyncio.gather(*[work(i * 5, out) for i, out in enumerate(outs)])
    for out in outs:
        print(out)
    print(await unbound(1))
    try:
        print(await unbound(0))
    except UnboundLocalError as e:
        print(e)
    print(await recursive(50), await recursive(3), await recursive(50))
    keep = []
    print(await seen(keep), await seen(keep), keep)
    print([await holds(Dropped()) for _ in range(5)])
    print(await holds(1))
    gc.collect()
    print(Dropped.alive)
    add.__code__ = unbound.__code__
    try:
        print(await add(1))
        print(await add(0))
    except UnboundLocalError as e:
        print(e)

    async def cancelled():
        try:
            await asyncio.sleep(10)
        finally:
            print(await holds("cleaning"))

    task = asyncio.create_task(cancelled())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
