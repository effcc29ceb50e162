"""Queens by trial of every permutation (B. R. Heap's order, Computer Journal 6:3, 1963), with sets of diagonals."""
import harness


def permutations(n):
    order = list(range(n))
    count = [0] * n
    yield order
    i = 1
    while i < n:
        if count[i] < i:
            j = count[i] if i % 2 else 0
            order[i], order[j] = order[j], order[i]
            yield order
            count[i] += 1
            i = 1
        else:
            count[i] = 0
            i += 1


def run(n):
    solutions = [tuple(p) for p in permutations(n)
                 if len({p[i] + i for i in range(n)}) == n == len({p[i] - i for i in range(n)})]
    return len(solutions), min(solutions), max(solutions)


harness.main("nqueens", run, 9, 6)
