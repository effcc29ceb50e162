"""Work in dicts: tables grown and emptied, groups, an index of an index, merging, a least-recently-used cache, memoized paths, and sets."""
import harness


def numbers(n):
    seed = 17
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed >> 8


def groups(n):
    by_rest, index = {}, {}
    for x in numbers(n):
        by_rest.setdefault(x % 97, []).append(x)
        index.setdefault(x % 13, {})[f"k{x % 50}"] = x
    sizes = {rest: len(members) for rest, members in by_rest.items()}
    return max(sizes.values()), sorted(index[5])[:3], sum(len(inner) for inner in index.values())


class Cache:
    """Keeps the keys asked for last: a dict keeps the order in which they came."""

    def __init__(self, room):
        self.room = room
        self.kept = {}
        self.hits = 0

    def get(self, key):
        value = self.kept.pop(key, None)
        if value is None:
            value = key * key + 1
            if len(self.kept) >= self.room:
                del self.kept[next(iter(self.kept))]
        else:
            self.hits += 1
        self.kept[key] = value
        return value


def cached(n):
    cache = Cache(50)
    total = sum(cache.get(x % 80) for x in numbers(n))
    return cache.hits, total


def paths(side):
    """Ways through a grid with walls, remembered by cell."""
    known = {(0, 0): 1}

    def ways(row, column):
        if row < 0 or column < 0 or (row * 7 + column * 3) % 11 == 4:
            return 0
        if (row, column) not in known:
            known[row, column] = ways(row - 1, column) + ways(row, column - 1)
        return known[row, column]

    return ways(side - 1, side - 1) % 1000003, len(known)


def merged(n):
    total = {}
    for i in range(0, n, 20):
        part = {j: i for j in range(i, i + 40)}
        total.update(part)
        for j in range(i, i + 20, 2):
            del total[j]
        total = {**total, "last": i} if i % 2000 == 0 else total
    return len(total), total["last"], len(total.keys() & range(0, n, 3))


def sets(n):
    seen, twice = set(), set()
    for x in numbers(n):
        x %= n
        if x in seen:
            twice.add(x)
        seen.add(x)
    return len(seen), len(twice), len(seen - twice), len(seen | {-1}), min(seen ^ twice)


def run(n):
    return groups(n), cached(n), paths(60), merged(n), sets(n)


harness.main("dictionaries", run, 60000, 1000)
