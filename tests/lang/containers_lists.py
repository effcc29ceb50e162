# Lists against CPython: random operations, then what each prints.
N = 6
class R:
    def __init__(self, s): self.s = s
    def n(self, k):
        self.s = (self.s * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
        return (self.s // 4294967296) % k
def val(r):
    k = r.n(8)
    if k < 3: return r.n(5)
    if k == 3: return float(r.n(5))
    if k == 4: return 'abc'[r.n(3)]
    if k == 5: return (r.n(2), r.n(2))
    if k == 6: return None
    return [r.n(3)]
def idx(r, n):
    k = r.n(6)
    if k == 0: return None
    return r.n(2*n+6) - n - 3
def slc(r, n):
    st = [None, 1, -1, 2, -2, 3, -3, 5][r.n(8)]
    return slice(idx(r, n), idx(r, n), st)
def show(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return (type(e).__name__, str(e))
def setsl(l, s, v): l[s] = v
def delsl(l, s): del l[s]
def ins(l, i, v): l.insert(i, v)
def imul(l, k): l *= k
def iadd(l, o): l += o
for seed in range(N):
    r = R(seed)
    l = [val(r) for i in range(r.n(12))]
    for step in range(120):
        k = r.n(26)
        n = len(l)
        res = None
        if k == 0: res = show(l.append, val(r))
        elif k == 1: res = show(l.pop)
        elif k == 2: res = show(l.pop, r.n(2*n+4)-n-2)
        elif k == 3: res = show(ins, l, r.n(2*n+4)-n-2, val(r))
        elif k == 4: res = show(l.remove, val(r))
        elif k == 5: res = show(l.index, val(r))
        elif k == 6: res = show(l.index, val(r), r.n(2*n+4)-n-2, r.n(2*n+4)-n-2)
        elif k == 7: res = show(l.count, val(r))
        elif k == 8: res = show(lambda: l[slc(r, n)])
        elif k == 9: res = show(setsl, l, slc(r, n), [val(r) for i in range(r.n(5))])
        elif k == 10: res = show(delsl, l, slc(r, n))
        elif k == 11: res = show(setsl, l, r.n(2*n+4)-n-2, val(r))
        elif k == 12: res = show(delsl, l, r.n(2*n+4)-n-2)
        elif k == 13: res = show(l.extend, (val(r), val(r)))
        elif k == 14: res = show(iadd, l, 'xy' if r.n(2) else l[:2])
        elif k == 15: l.reverse()
        elif k == 16: res = l * r.n(3)
        elif k == 17 and n < 8: imul(l, r.n(3))
        elif k == 18: res = show(lambda: l < [val(r), val(r)])
        elif k == 19: res = l == l[:] and l != l + [1]
        elif k == 20: res = val(r) in l
        elif k == 21: res = list(reversed(l)), list(l), tuple(l)
        elif k == 22: res = show(setsl, l, slc(r, n), l)
        elif k == 23: l.sort(key=repr, reverse=r.n(2) == 0)
        elif k == 24: res = show(l.sort)
        elif k == 25: res = show(lambda: tuple(l)[slc(r, n)]), show(lambda: tuple(l)[r.n(2*n+4)-n-2]), show(lambda: tuple(l) + (1,)), hash(tuple(i for i in l if isinstance(i, int)))
        if n > 60: l.clear()
        print(seed, step, k, res, l)
