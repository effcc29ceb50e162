"""Arithmetic on small ints in a while loop: int_loop.py [N]."""
import sys
import time


def run(n):
    i = 0
    total = 0
    while i < n:
        total += i * 3 % 7
        if i & 1:
            total -= i // 5
        i += 1
    return total


n = int(sys.argv[1]) if len(sys.argv) > 1 else 3000000
started = time.perf_counter()
run(n)
seconds = time.perf_counter() - started
print(f"int_loop {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
