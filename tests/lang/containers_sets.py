# Sets and frozensets against CPython: random operations; what is printed is sorted, because the order differs.
N = 3
class R:
    def __init__(self, s): self.s = s
    def n(self, k):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
        return (self.s // 4294967296) % k
def show(f, *a):
    try:
        r = f(*a)
        return sorted(r) if isinstance(r, (set, frozenset)) else r
    except Exception as e:
        return (type(e).__name__, str(e))
for seed in range(N):
    r = R(seed)
    m = [6, 40, 300][seed % 3]
    s = set(); t = frozenset(r.n(m) for i in range(r.n(m)))
    def other():
        k = r.n(5)
        v = [r.n(m) for i in range(r.n(10))]
        return [set(v), frozenset(v), v, dict.fromkeys(v), tuple(v)][k]
    for step in range(200):
        k = r.n(24)
        o = other()
        res = None
        if k < 5: s.add(r.n(m))
        elif k == 5: s.discard(r.n(m))
        elif k == 6: res = show(s.remove, r.n(m))
        elif k == 7: res = show(s.union, o, other())
        elif k == 8: res = show(s.intersection, o)
        elif k == 9: res = show(s.difference, o, other())
        elif k == 10: res = show(s.symmetric_difference, o)
        elif k == 11: s.update(o)
        elif k == 12: s.difference_update(o) if r.n(3) == 0 else 0
        elif k == 13: s.intersection_update(o) if r.n(8) == 0 else 0
        elif k == 14: s.symmetric_difference_update(o)
        elif k == 15: res = s.issubset(o), s.issuperset(o), s.isdisjoint(o)
        elif k == 16: res = show(lambda: s | o), show(lambda: s & o), show(lambda: s - o), show(lambda: s ^ o)
        elif k == 17: res = show(lambda: o | t), show(lambda: t & o), show(lambda: t - s), show(lambda: o ^ t)
        elif k == 18: res = show(lambda: s < o), show(lambda: s <= o), show(lambda: s == o), show(lambda: s > o), show(lambda: s >= o), s != o
        elif k == 19: res = r.n(m) in s, float(r.n(m)) in s, len(s)
        elif k == 20: res = type(t | s).__name__, type(s | t).__name__, t == set(t), hash(t) == hash(frozenset(set(t)))
        elif k == 21: c = s.copy(); s &= set(list(c)[:]) ; res = c == s
        elif k == 22: s |= t; s -= {r.n(m)}; s ^= {r.n(m)}
        elif k == 23: res = frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])}
        print(seed, step, k, res, sorted(s))
class S(set): pass
class F(frozenset): pass
print(S([1]), F([1]), S(), F(), {1}, set(), frozenset([1]), type(S([1]) | {2}), type(F([1]) | {2}), type(S([1]).copy()), type(F([1]).copy()))
x = S([1]); x.attr = 5; print(x.attr, x)
f = F([1, 2]); f.attr = 6; print(f.attr, f, hash(f) == hash(frozenset([1, 2])))
def it(d, f):
    out = []
    try:
        for k in d:
            out.append(k); f(k)
            if len(out) > 50: break
    except RuntimeError as e: out.append(str(e))
    return out
s = {1}
print(it(s, lambda k: s.add(k + 1)))
s = {1, 2}
print(len(it(s, lambda k: s.clear())))
a = {1, 2, 3}; a -= a; print(a)
a = {1, 2, 3}; a ^= a; print(a)
a = {1, 2, 3}; a |= a; a &= a; print(a)
q = set(range(5000))
for i in range(20000):
    q.discard(i); q.add(i + 5000)
print(len(q), min(q), max(q)) if 0 else print(len(q))
