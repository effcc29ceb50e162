# Dicts against CPython: random operations with keys of every sort, views, comparisons that meddle, changes while iterating.
N = 6
class R:
    def __init__(self, s): self.s = s
    def n(self, k):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
        return (self.s // 4294967296) % k
class K:
    def __init__(self, v, h): self.v = v; self.h = h
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f'K{self.v}'
def key(r, m):
    k = r.n(7)
    if k < 2: return r.n(m)
    if k == 2: return float(r.n(m))
    if k == 3: return 's' + str(r.n(m))
    if k == 4: return K(r.n(m), r.n(3))
    if k == 5: return (r.n(3), 's' + str(r.n(3)))
    return [True, False, None, -1, -2, 2**70, 1e300, -0.0, ''][r.n(9)]
def show(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return (type(e).__name__, str(e))
for seed in range(N):
    r = R(seed)
    d = {}
    m = [4, 12, 60, 300][seed % 4]
    for step in range(300):
        k = r.n(20)
        res = None
        if k < 5: d[key(r, m)] = step
        elif k < 7: res = show(d.__getitem__, key(r, m))
        elif k == 7: res = d.get(key(r, m)), d.get(key(r, m), 'x')
        elif k == 8: res = show(d.pop, key(r, m))
        elif k == 9: res = d.pop(key(r, m), 'dflt')
        elif k == 10: res = show(d.popitem)
        elif k == 11: res = d.setdefault(key(r, m), step)
        elif k == 12: res = key(r, m) in d
        elif k == 13: d.update({key(r, m): 1, key(r, m): 2})
        elif k == 14: d.update([(key(r, m), 3)], kw=step)
        elif k == 15: res = show(d.__delitem__, key(r, m))
        elif k == 16: res = d | {key(r, m): 5}; d |= {key(r, m): 6}
        elif k == 17: res = d == dict(d), d == d.copy(), d != {}, len(d), list(reversed(d)) == list(d)[::-1]
        elif k == 18: res = list(d.keys()) == list(d), list(d.values())[:3], list(d.items())[-2:], (key(r, m), 1) in d.items()
        elif k == 19 and r.n(12) == 0: d.clear()
        if res is not None or step % 10 == 0: print(seed, step, k, res, len(d), list(d.items())[:4])
    print(d)
    print(list(d.keys()), list(d.items()) == [(a, d[a]) for a in d])
# views
a = {i: i * i for i in range(8)}
b = {i: i * i for i in range(4, 12)}
for x, y in ((a, b), (b, a), (a, a), ({}, a)):
    print(sorted(x.keys() & y.keys()), sorted(x.keys() | y.keys()), sorted(x.keys() - y.keys()), sorted(x.keys() ^ y.keys()))
    print(sorted(x.items() & y.items()), sorted(x.items() - y.items()), x.keys() <= y.keys(), x.keys() < y.keys(), x.keys() == y.keys(), x.keys() >= y.keys(), x.keys() > y.keys(), x.keys() != y.keys(), x.keys().isdisjoint(y), x.items().isdisjoint(y.items()))
    print(x.keys() & [4, 5], x.keys() == set(y), set(y) >= x.keys(), [4, 99] & x.keys() if 0 else None)
print(a.keys(), a.values(), a.items(), list(reversed(a.values())), list(reversed(a.items())))
l = {}
l['me'] = l
print(l, {1: l.values()})
# mutation in eq
class E:
    def __init__(self, d, how): self.d = d; self.how = how
    def __hash__(self): return 1
    def __eq__(self, o):
        if self.how == 'clear': self.d.clear()
        elif self.how == 'grow':
            for i in range(100): self.d[i + 1000] = i
        elif self.how == 'del': self.d.pop(5, None)
        elif self.how == 'raise': raise ValueError('eq')
        self.how = ''
        return False
for how in ('clear', 'grow', 'del', 'raise'):
    for n in (3, 30):
        d = {i + 2: i for i in range(n)}
        d[E(d, '')] = 'first'
        e = E(d, how)
        for op in ('get', 'set', 'pop'):
            q = E(d, '')
            for z in d:
                if isinstance(z, E): z.how = how
            try:
                if op == 'get': print(d.get(q, 'no'))
                elif op == 'set': d[q] = 'new'
                else: print(d.pop(q, 'no'))
            except ValueError as x: print('ValueError', x)
            print(how, n, op, len(d), [v for v in list(d.values())[:4]])
def it(d, f):
    out = []
    try:
        for k in d:
            out.append(k); f(k)
            if len(out) > 50: break
    except RuntimeError as e: out.append(str(e))
    return out
d = {1: 1, 2: 2, 3: 3}
print(it(d, lambda k: d.__setitem__(k + 10, 1)))
d = {1: 1, 2: 2, 3: 3}
print(it(d, lambda k: d.pop(k)))
d = {1: 1, 2: 2, 3: 3}
def mv(k): d.pop(k); d[k + 10] = 1
print(it(d, mv), d)
d = dict.fromkeys(range(20))
def mv(k): d.pop(k); d[k + 100] = 1
print(it(d, mv), d)
d = {1: 1, 2: 2}
print(it(d, lambda k: d.__setitem__(k, 5)), d)
# queue
q = {}
for i in range(5000): q[i] = i
for i in range(20000):
    f = next(iter(q)); del q[f]; q[i + 5000] = 1
print(len(q), next(iter(q)), list(q)[-1])
class M(dict):
    def __missing__(self, k): return ('missing', k)
m = M(a=1)
print(m['a'], m['b'], m.get('b'), m, isinstance(m, dict), m == {'a': 1}, M.fromkeys('ab'), type(m.copy()), type(m | {}))
print(dict([(1, 2), [3, 4], 'ab']), dict({1: 2}, x=3), dict(a=1, **{'b': 2}), dict(zip('ab', range(2))))
class Map:
    def keys(self): return ['p', 'q']
    def __getitem__(self, k): return k * 2
print(dict(Map()), {**Map()}, {} | dict(Map()))
print(hash((1, 'a' == 'a', None is None)), hash(()), hash((1, 2, 3)), hash((1.5, 2**70, -1)), hash(((), ((),))), hash(range(5)), hash(range(0)), hash(range(1, 2, 5)), hash(slice(1, 2, 3)), hash(frozenset([1, 2, 3])), hash(frozenset()))
