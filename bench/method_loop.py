"""Calling methods: method_loop.py [N]."""
import sys
import time


class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k
        return self

    def value(self):
        return self.n


class Double(Counter):
    def add(self, k):
        self.n += k + k
        return self


def run(n):
    a, b = Counter(), Double()
    for i in range(n):
        a.add(1)
        b.add(2)
        a.value()
    return a.value() + b.value()


n = int(sys.argv[1]) if len(sys.argv) > 1 else 1000000
started = time.perf_counter()
run(n)
seconds = time.perf_counter() - started
print(f"method_loop {n} {seconds:.4f} {seconds / n * 1e9:.1f}")
