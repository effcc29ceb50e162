"""Sorts: ints, text, tuples, with keys, in reverse, nearly sorted, of objects with __lt__."""
import harness


class Version:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


def run(n):
    seed, numbers = 7, []
    for _ in range(n):
        seed = (seed * 1664525 + 1013904223) & 0xFFFFFFFF
        numbers.append(seed % 100003)
    plain = sorted(numbers)
    keyed = sorted(numbers, key=lambda x: x % 1000)
    named = sorted(map(str, numbers), reverse=True)
    pairs = sorted((x % 100, x) for x in numbers)
    nearly = plain[:]
    nearly[::50] = nearly[1::50][:len(nearly[::50])] + nearly[::50][len(nearly[1::50]):]
    nearly.sort()
    objects = sorted(map(Version, numbers[:n // 5]))
    return plain[n // 2], keyed[n // 3], named[0], pairs[-1], nearly[5], objects[0].n


harness.main("sorting", run, 60000, 500)
