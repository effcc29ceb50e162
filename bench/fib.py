"""Recursive calls: fib.py [N]."""
import sys
import time


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


n = int(sys.argv[1]) if len(sys.argv) > 1 else 27
started = time.perf_counter()
result = fib(n)
seconds = time.perf_counter() - started
# fib(n) makes 2 * fib(n + 1) - 1 calls, which is close to 3.236 times its result.
calls = max(1, int(result * 3.236))
print(f"fib {calls} {seconds:.4f} {seconds / calls * 1e9:.1f}")
