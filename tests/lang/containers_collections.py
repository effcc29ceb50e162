# collections against CPython: random operations on deques, OrderedDicts and Counters; defaultdict and namedtuple.
N = 3
class R:
    def __init__(self, s): self.s = s
    def n(self, k):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
        return (self.s // 4294967296) % k
from collections import deque, defaultdict, OrderedDict, Counter, namedtuple
def show(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return (type(e).__name__, str(e))
def dele(d, i): del d[i]
def seti(d, i, v): d[i] = v
for seed in range(N):
    r = R(seed)
    ml = [None, None, 0, 3, 10][seed % 5]
    d = deque([r.n(5) for i in range(r.n(8))], ml)
    for step in range(150):
        k = r.n(24); n = len(d); res = None
        if k == 0: d.append(r.n(5))
        elif k == 1: d.appendleft(r.n(5))
        elif k == 2: res = show(d.pop)
        elif k == 3: res = show(d.popleft)
        elif k == 4: d.extend([r.n(5), r.n(5)])
        elif k == 5: d.extendleft((r.n(5), r.n(5)))
        elif k == 6: d.rotate(r.n(20) - 10)
        elif k == 7: res = show(d.insert, r.n(2 * n + 4) - n - 2, r.n(5))
        elif k == 8: res = show(d.remove, r.n(5))
        elif k == 9: res = show(d.index, r.n(5), r.n(n + 3) - 1)
        elif k == 10: res = d.count(r.n(5)), r.n(5) in d
        elif k == 11: d.reverse()
        elif k == 12: res = show(dele, d, r.n(2 * n + 4) - n - 2)
        elif k == 13: res = show(seti, d, r.n(2 * n + 4) - n - 2, 9)
        elif k == 14: res = show(lambda: d[r.n(2 * n + 4) - n - 2])
        elif k == 15: res = d + deque([1]), d * 2, 2 * d, d.copy(), d.maxlen
        elif k == 16: res = d == deque(d), d < deque([2, 2]), d >= deque([1]), d != d.copy()
        elif k == 17: res = list(reversed(d)), list(d), bool(d)
        elif k == 18 and n < 10: d += d
        elif k == 19 and n < 10: d *= r.n(3)
        elif k == 20 and n > 40: d.clear()
        elif k == 21: d += [7, 8]
        if n > 60: d.clear()
        print(seed, step, k, res, d)
class D(deque): pass
d = D([1, 2], 5); d.x = 1; print(d, d.x, d.copy(), type(d.copy()), D('ab') + deque('c'), type(D() + D()))
d = deque(); d.append(d); print(d)
q = deque(range(1000))
for i in range(100000): q.append(q.popleft())
print(q[0], q[-1], len(q))
dd = defaultdict(list)
for i in range(10): dd[i % 3].append(i)
print(dd, dd.get(9), 9 in dd, dd.default_factory, dd.copy(), dd | {5: 1}, {5: 1} | dd)
dd.default_factory = None
print(show(lambda: dd[77]), dd)
class DD(defaultdict):
    def __missing__(self, k): return 'own'
print(DD(int)[3], DD(int, {1: 2}), defaultdict(int, [(1, 2)], x=3), defaultdict(lambda: defaultdict(int))['a']['b'])
dd = defaultdict(int)
for c in 'mississippi': dd[c] += 1
print(dict(dd), sorted(dd.items()), list(reversed(dd)))
for seed in range(N):
    r = R(seed); o = OrderedDict()
    for step in range(150):
        k = r.n(11); res = None
        x = r.n([5, 30][seed % 2])
        if k < 4: o[x] = step
        elif k == 4: res = show(o.pop, x)
        elif k == 5: res = show(o.popitem, r.n(2) == 0)
        elif k == 6: res = show(o.move_to_end, x)
        elif k == 7: res = show(o.move_to_end, x, last=False)
        elif k == 8: res = list(reversed(o)), list(o.keys()), x in o
        elif k == 9: res = o == OrderedDict(reversed(list(o.items()))), o == dict(reversed(list(o.items()))), o.copy() == o
        elif k == 10: o = o | {x: 1}; o |= {x + 1: 2}
        print(seed, step, k, res, o)
o = OrderedDict(a=1, b=2); o.attr = 3
print(o.keys(), o.values(), o.items(), o.attr, OrderedDict.fromkeys('xy', 0), type(o.copy()), o.setdefault('q', 5), o.pop('zz', 1))
try:
    for k in o: o.move_to_end(k)
except RuntimeError as e: print(e)
o = OrderedDict((i, i) for i in range(2000))
for i in range(20000): o.move_to_end(i % 2000, last=bool(i % 3))
print(list(o)[:20], len(o))
for i in range(1999): o.popitem(last=False)
print(o)
class OD(OrderedDict): pass
print(OD(a=1), OD(a=1) == OrderedDict(a=1), type(OD(a=1) | {}))
for seed in range(N):
    r = R(seed)
    def rc(): return Counter({'abcdef'[r.n(6)]: r.n(9) - 3 for i in range(5)})
    a, b = rc(), rc()
    print(a, b, a + b, a - b, a | b, a & b, +a, -a, a == b, a <= b, a < b, a >= b, a > b, a != b)
    a2 = a.copy(); a2 += b; a3 = a.copy(); a3 -= b; a4 = a.copy(); a4 |= b; a5 = a.copy(); a5 &= b
    print(a2, a3, a4, a5, a.most_common(2), a.total(), sorted(a.elements()), a['zz'])
c = Counter('hello world'); c.update('hell', x=3); c.subtract({'l': 10}); print(c, c.most_common(3), list(c.elements()))
del c['nothing']; print(c == dict(c), Counter(c) == c, Counter(a=1).update(Counter(a=2)), Counter([1, 1, 2]), Counter({'a': 3}).items(), isinstance(c, dict))
class CC(Counter): pass
print(CC('aab'), CC('aab').copy(), type(CC('a') + CC('b')))
P = namedtuple('P', 'x, y')
p = P(1, y=2)
print(p, p.x, p[1], p._replace(x=9), p._asdict(), P._make([3, 4]), P._fields, p == (1, 2), hash(p) == hash((1, 2)), isinstance(p, tuple), len(p), [*p])
print(show(P), show(P, 1, 2, 3), show(P, 1, z=3), show(P._make, [1]), show(setattr, p, 'x', 1), show(p._replace, q=1))
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=(5, 6)); print(Q(1), Q._field_defaults, Q(1, 2, 3)); print(Q.__doc__, Q.__name__, Q.__module__, Q.a.__doc__)
class Sub(P):
    __slots__ = ()
    def total(self): return self.x + self.y
print(Sub(1, 2).total(), Sub(1, 2), namedtuple('E', '')(), namedtuple('W', 'class x x', rename=True)._fields)
match p:
    case P(a, b): print('matched', a, b)
