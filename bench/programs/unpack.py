"""Assignments of several names at once: swaps, nested and starred targets, sequences of all kinds."""
import harness


def run(n):
    total = 0
    items, pair = [1, 2, 3, 4], (5, (6, 7))
    for i in range(n):
        a, b, c, d = items
        a, b = b, a
        x, (y, z) = pair
        first, *rest = items
        *front, last = "wxyz"
        for p, q in ((a, b), (c, d)):
            total += p - q
        total += x + y + z + first + len(rest) + len(front) + i % 2
    return total, last


harness.main("unpack", run, 200000, 50)
