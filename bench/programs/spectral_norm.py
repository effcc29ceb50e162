"""The largest singular value of an infinite matrix by the power method (Hundred-Digit Challenge, problem 3)."""
from math import sqrt

import harness


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    return [sum(element(i, j) * x for j, x in enumerate(v)) for i in range(len(v))]


def times_transposed(v):
    return [sum(element(j, i) * x for j, x in enumerate(v)) for i in range(len(v))]


def run(n):
    u = [1.0] * n
    for _ in range(4):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    return f"{sqrt(sum(a * b for a, b in zip(u, v)) / sum(b * b for b in v)):.9f}"


harness.main("spectral_norm", run, 120, 20)
