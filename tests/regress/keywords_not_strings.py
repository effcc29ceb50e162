# Keywords are merged first and looked at when they are together; free variables without a value are suggested for.
def f(*a, **k): return a, k
async def c(**k): pass
class K:
    def __init__(self, **k): pass
    def m(self, **k): return k
import functools
for call in (lambda: dict(a=0, **{1: 2, 'a': 3}), lambda: f(**{1: 2}), lambda: f(a=1, **{'a': 2, 3: 4}), lambda: f(**{1: 2}, **{1: 3}), lambda: c(**{1: 1}),
             lambda: K(**{2: 2}), lambda: K().m(**{(): 1}), lambda: print(**{1: 2}), lambda: dict(**{1: 2}), lambda: max(1, 2, **{3: 4}), lambda: sorted([], **{1: 2}),
             lambda: K.m(K(), **{None: 1}), lambda: type('x', (), {}, **{1: 2}), lambda: int(**{1: 1}), lambda: [].sort(**{1: 1}), lambda: str.format('', **{1: 2}),
             lambda: (lambda **k: k)(**{1.5: 1})):
    try:
        print(call())
    except TypeError as e:
        print(e)
v15 = 1
def g():
    if 0:
        v5 = 1
    return any(v5 for n in [0])
g()
