"""Timers set and run down: call_later in an order that is none, a tenth of them cancelled; million_timers.py [N]."""
import asyncio
import sys
import time


async def main(n):
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    left = n - n // 10

    def ring():
        nonlocal left
        left -= 1
        if not left:
            done.set_result(None)

    started = time.perf_counter()
    handles = [loop.call_later((i * 7919 % 1000) / 1e6, ring) for i in range(n)]
    for handle in handles[::10]:
        handle.cancel()
    await done
    return time.perf_counter() - started


n = int(sys.argv[1]) if len(sys.argv) > 1 else 1000000
seconds = asyncio.run(main(n))
print(f"million_timers {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
