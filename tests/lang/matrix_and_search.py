# Small programs: lists of lists, binary search, quicksort, permutations.


def mul(a, b):
    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]


def bisect(a, x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def quick(a):
    if len(a) < 2:
        return a
    p, *rest = a
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])


def perms(items):
    if not items:
        yield ()
    for i, x in enumerate(items):
        for p in perms(items[:i] + items[i + 1:]):
            yield (x, *p)


m = [[1, 1], [1, 0]]
r = [[1, 0], [0, 1]]
for _ in range(30):
    r = mul(r, m)
print(r, bisect([1, 3, 5, 7], 5), bisect([1, 3], 9), quick([3, 6, 1, 8, 2, 9, 2]), list(perms("abc")), list(zip(*[[1, 2], [3, 4]])))


def queens(n, row=0, cols=()):
    if row == n:
        return 1
    return sum(queens(n, row + 1, cols + (c,)) for c in range(n) if all(c != d and abs(c - d) != row - i for i, d in enumerate(cols)))


print(queens(6))
