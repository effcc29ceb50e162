"""Values through a chain of generators: generators.py [N]."""
import sys
import time


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def odd(source):
    for x in source:
        if x & 1:
            yield x


def run(n):
    total = 0
    for x in odd(numbers(n)):
        total += x
    return total


n = int(sys.argv[1]) if len(sys.argv) > 1 else 1000000
started = time.perf_counter()
run(n)
seconds = time.perf_counter() - started
print(f"generators {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
