"""Digits of pi by Gibbons's unbounded spigot (2006): arithmetic on large ints."""
import harness


def digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k) + 2 + (r * l)) // (t * l), l + 2


def run(n):
    source = digits()
    return "".join(str(next(source)) for _ in range(n))[-10:]


harness.main("pidigits", run, 1200, 50)
