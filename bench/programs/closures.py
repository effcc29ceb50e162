"""Closures: counters, composition, partial application by lambdas, a table of handlers."""
import harness


def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n += by
        return n
    return step


def compose(*functions):
    def composed(x):
        for f in functions:
            x = f(x)
        return x
    return composed


def run(n):
    tick = counter()
    f = compose(lambda x: x + 1, lambda x: x * 2, lambda x, k=3: x - k)
    adders = [lambda x, k=k: x + k for k in range(10)]
    total = 0
    for i in range(n):
        total += f(i) + adders[i % 10](i)
        tick(by=i & 3)
    return total, tick()


harness.main("closures", run, 200000, 100)
