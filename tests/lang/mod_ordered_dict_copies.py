# OrderedDict's methods by keyword, copies with attributes, and changes while comparing; __dict__ of native classes; what total_ordering adds
import functools, copy, pickle
from collections import OrderedDict
try: print(type.__annotations__)
except AttributeError as e: print(e)
def f(): pass
class E(Exception): pass
class A: pass
class O(OrderedDict): pass
for x in functools.partial(hex), OrderedDict(), O(), f, E(), KeyError(), A():
    x.y = 1
    try:
        del x.__dict__
        print(x.__dict__)
    except TypeError as e: print(type(x).__name__, e)
    x.__dict__ = {'z': 2}
    print(x.z)
d = OrderedDict.fromkeys('abc', value=3)
print(d, d.pop('a', default=4), d.pop('x', default=5), d.setdefault('q', default=6), d.setdefault(key='b'), d.pop(key='c'), d)
try: d.pop('none')
except KeyError as e: print(repr(e))
d.x = ['x']
c = copy.copy(d); print(c, c.x is d.x, hasattr(d.copy(), 'x'))
c = copy.deepcopy(d); print(c, c.x == d.x, c.x is d.x)
print(d.__reduce__()[:4], list(d.__reduce__()[4]), OrderedDict().__reduce__()[:4])
for p in range(6): print(p, pickle.loads(pickle.dumps(d, p)).x, len(pickle.dumps(OrderedDict(a=1), p)))
class L(OrderedDict):
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
l = L(); print(l.setdefault('a', 1), l.setdefault('a', 2))
class K:
    n = 0
    def __hash__(self): return -1
    def __eq__(self, o):
        K.n += 1
        if K.n == K.when: K.what()
        return True
for when, what in ((2, lambda: d1.clear()), (1, lambda: d1.clear()), (2, lambda: d1.__setitem__('q', 1))):
    K.n, K.when, K.what = 0, when, what
    k = K()
    d1 = OrderedDict.fromkeys((0, k, 4.2)); d2 = OrderedDict.fromkeys((0, K(), 4.2))
    try: print(d1 == d2, len(d1))
    except RuntimeError as e: print(e, len(d1))
@functools.total_ordering
class T:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __eq__(self, o): return self.n == o.n
print(T.__gt__.__name__, T.__le__.__qualname__, T.__ge__.__module__)
print(pickle.loads(pickle.dumps(T.__ge__)) is T.__ge__, T(1) >= T(2), T(1) <= T(1), T(2) > T(1))
