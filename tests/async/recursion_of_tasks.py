# A tree of tasks that sums.
import asyncio


async def total(lo, hi):
    if hi - lo < 4:
        await asyncio.sleep(0)
        return sum(range(lo, hi))
    mid = (lo + hi) // 2
    return sum(await asyncio.gather(total(lo, mid), total(mid, hi)))

print(asyncio.run(total(0, 1000)))
