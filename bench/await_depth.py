"""sleep(0) below a chain of awaits: await_depth.py [DEPTH [N]]."""
import asyncio
import sys
import time


async def down(depth, n):
    if depth > 1:
        await down(depth - 1, n)
        return
    for _ in range(n):
        await asyncio.sleep(0)


async def main(depth, n):
    started = time.perf_counter()
    await asyncio.gather(down(depth, n // 2), down(depth, n // 2))
    return time.perf_counter() - started


depth = int(sys.argv[1]) if len(sys.argv) > 1 else 100
n = int(sys.argv[2]) if len(sys.argv) > 2 else 200000
seconds = asyncio.run(main(depth, n))
print(f"await_depth {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
