"""Comprehensions of lists, dicts and sets, nested ones and generator expressions."""
import harness


def run(n):
    total = 0
    for k in range(n):
        squares = [i * i for i in range(50) if i & 1]
        table = {i: str(i) for i in range(20)}
        unique = {i % 7 for i in squares}
        grid = [[a * b for a in range(6)] for b in range(6)]
        total += sum(x for row in grid for x in row) + len(table) + len(unique) + squares[k % 25]
    return total


harness.main("comprehensions", run, 6000, 10)
