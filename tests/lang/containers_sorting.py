# Sorting against CPython: every sort of key and shape, stability, how many comparisons, and what an error leaves behind.
N = 6
class R:
    def __init__(self, s): self.s = s
    def n(self, k):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
        return (self.s // 4294967296) % k
class B:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'B{self.v}'
def data(r, n, kind):
    shape = r.n(6)
    base = []
    for i in range(n):
        if shape == 0: x = r.n(n * 2 + 1)
        elif shape == 1: x = r.n(4)
        elif shape == 2: x = i
        elif shape == 3: x = n - i
        elif shape == 4: x = (i % (1 + n // 5)) * 10 + (i // (1 + n // 5))
        else: x = i if r.n(20) else r.n(n + 1)
        base.append(x)
    if kind == 0: return base
    if kind == 1: return [x + 0.5 for x in base]
    if kind == 2: return ['%05d' % x for x in base]
    if kind == 3: return [x if i % 2 else float(x) for i, x in enumerate(base)]
    if kind == 4: return [(x % 7, 's' + str(x)) for x in base]
    if kind == 5: return [B(x) for x in base]
    if kind == 6: return [2**65 + x if i % 3 else x for i, x in enumerate(base)]
    if kind == 7: return [('x', x, 1.5) for x in base]
    return [[x, i] for i, x in enumerate(base)]
for seed in range(N * 9):
    r = R(seed)
    n = r.n([5, 40, 100, 700][seed % 4]) + 1
    l = data(r, n, seed % 9)
    ids = [(x, i) for i, x in enumerate(l)]
    a = sorted(l); b = sorted(l, reverse=True)
    c = sorted(ids, key=lambda p: p[0]); d = sorted(ids, key=lambda p: p[0], reverse=True)
    print(seed, n, a[:6], b[:6], [i for x, i in c], [i for x, i in d])
    ok = 1
    for i in range(len(a) - 1):
        if a[i + 1] < a[i]: ok = 0
    print(ok)
# count comparisons
cnt = 0
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global cnt
        cnt += 1
        return self.v < o.v
for n in (1, 2, 10, 64, 65, 200, 1000):
    r = R(n)
    for shape in range(4):
        cnt = 0
        l = [C([r.n(1000), i, n - i, i % 10][shape]) for i in range(n)]
        l.sort()
        print(n, shape, cnt)
# errors keep a permutation
class X:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        global cnt
        cnt -= 1
        if cnt == 0: raise ZeroDivisionError('stop')
        return self.v < o.v
for n in (5, 50, 300):
    for at in (1, 2, 7, 30, 100, 500, 900):
        r = R(n + at)
        l = [X(r.n(100)) for i in range(n)]
        before = sorted(x.v for x in l)
        for key in (None, lambda x: x):
            cnt = at
            try:
                l.sort(key=key); print('ok')
            except ZeroDivisionError as e: print(e)
            cnt = 0
            print(n, at, sorted(x.v for x in l) == before, [x.v for x in l][:8])
l = [3, 2, 1]
def meddle(x): l.append(x); return x
try: l.sort(key=meddle)
except ValueError as e: print(e, l)
l = [3, 2, 1]
def meddle(x):
    print(l, len(l)); return x
l.sort(key=meddle); print(l)
l = [3, 2, 1]
try: l.sort(key=lambda x: 1 // (x - 2))
except ZeroDivisionError as e: print(e, l)
try: sorted([1, 'a', 2])
except TypeError as e: print(e)
try: sorted([(1, 'a'), (1, 2)])
except TypeError as e: print(e)
nan = float('nan')
print(sorted([3.0, nan, 1.0, 2.0]), sorted([(1.0, 2), (nan, 1), (0.5, 3)]))
print(sorted('hello world'), sorted({3: 1, 1: 2}), sorted([True, 0, 2, -1]), sorted([], key=5))
