"""All ways to put n queens on a board, by generators over permutations of columns."""
import harness


def place(n, row=0, columns=(), up=frozenset(), down=frozenset()):
    if row == n:
        yield columns
        return
    for c in range(n):
        if c not in columns and row + c not in up and row - c not in down:
            yield from place(n, row + 1, columns + (c,), up | {row + c}, down | {row - c})


def run(n):
    return sum(1 for _ in place(n))


harness.main("queens", run, 10, 6)
