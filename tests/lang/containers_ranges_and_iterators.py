# Ranges of small and large ints, slices of them, and the built-in iterators.
N = 6
class R:
    def __init__(self, s): self.s = s
    def n(self, k):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
        return (self.s // 4294967296) % k
def show(f, *a):
    try: return f(*a)
    except Exception as e: return (type(e).__name__, str(e))
big = 2**64
def num(r):
    k = r.n(10)
    if k < 6: return r.n(30) - 15
    if k == 6: return big + r.n(10)
    if k == 7: return -big - r.n(10)
    if k == 8: return 2**61 - r.n(5)
    return r.n(5)
def small(r): return [r.n(40) - 20, None][r.n(5) == 0]
for seed in range(N * 12):
    r = R(seed)
    a, b, s = num(r), num(r), num(r)
    x = show(range, a, b, s) if r.n(2) else show(range, a, b)
    if not isinstance(x, range): print(seed, x); continue
    n = show(len, x)
    print(seed, x, n, bool(x), hash(x), x.start, x.stop, x.step)
    it = iter(x); out = []
    for i in range(4): out.append(next(it, 'end'))
    it = reversed(x)
    for i in range(4): out.append(next(it, 'end'))
    print(out)
    for j in range(6):
        i = num(r)
        print(show(x.__getitem__, i), i in x, show(x.index, i), x.count(i), float(i % 100) in range(10))
    sl = slice(small(r), small(r), [small(r), 2, -1][r.n(3)])
    y = show(x.__getitem__, sl)
    print(sl, y, y == x, x == range(a, b), show(sl.indices, r.n(20)), show(sl.indices, big))
print(range(True), range(5)[True], True in range(3), 1.0 in range(3), 'a' in range(3), range(3) == [0, 1, 2])
class I:
    def __index__(self): return 3
print(list(range(I())), range(I(), 10, I()), range(10)[I()], [1, 2, 3, 4][I()], [1, 2, 3, 4][:I()], slice(I()).indices(10))
print(show(range, 1.5), show(range, None), show(lambda: range(3).start.x))
print(list(zip(range(3), 'abc')), list(enumerate('ab', 5)), list(enumerate('ab', 2**61 - 1)), list(enumerate([], start=3)))
print(list(map(lambda *a: a, range(3), range(5), 'abcdefg')), list(filter(None, [0, 1, '', 'a'])), list(filter(lambda x: x > 1, range(4))))
print(list(map(lambda *a: sum(a), *[range(3)] * 12)))
print(list(reversed((1, 2))), list(reversed('abc')), list(reversed({1: 2, 3: 4})), show(reversed, {1}))
class Q:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 2
    def __len__(self): return 3
print(list(Q()), list(reversed(Q())), 4 in Q(), 5 in Q())
it = iter([1, 2, 3].pop, 2); print(list(iter([1, 2, 3, 4].pop, 2)), show(next, iter([])))
l = [1, 2]; i = iter(l); print(next(i), next(i), next(i, 'e')); l.append(3); print(next(i, 'still'))
l = [1, 2, 3]; i = iter(l); out = []
for x in i:
    out.append(x)
    if x < 10: l.append(x + 10)
print(out)
l = [1, 2, 3, 4]; i = reversed(l); next(i); l.clear(); print(list(i))
print(show(lambda: list(zip([1], [1, 2], strict=True))), show(lambda: list(zip([1, 2], [1], strict=True))), list(zip()), list(zip([1, 2], strict=True)))
z = zip(iter([1, 2, 3]), iter([1])); print(list(z), list(z))
class En(enumerate): pass
class Zp(zip):
    def extra(self): return 'x'
e = En('ab'); e.foo = 1; print(list(e), e.foo, Zp('ab').extra(), list(Zp('ab', 'cd')))
