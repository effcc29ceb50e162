"""Arithmetic on floats in a range loop: float_loop.py [N]."""
import sys
import time


def run(n):
    x = 0.5
    total = 0.0
    for i in range(n):
        x = x * 3.7 * (1.0 - x)
        total += x / (1.0 + i)
    return total


n = int(sys.argv[1]) if len(sys.argv) > 1 else 3000000
started = time.perf_counter()
run(n)
seconds = time.perf_counter() - started
print(f"float_loop {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
