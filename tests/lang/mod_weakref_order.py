# Weak references: the order of getweakrefs, repr() by the class, WeakMethod's !=, copies of a WeakSet
import weakref
def CB(x): pass
class O: pass
class R(weakref.ref): pass
def names(o, **k): return [n for x in weakref.getweakrefs(o) for n, v in k.items() if v is x]
o = O()
a = R(o); b = weakref.ref(o, CB); c = weakref.ref(o); d = weakref.proxy(o); e = weakref.ref(o, CB); f = weakref.proxy(o, CB); g = R(o)
print(names(o, a=a, b=b, c=c, d=d, e=e, f=f, g=g))
o = O()
a = weakref.ref(o, CB); b = weakref.ref(o, CB)
print(names(o, a=a, b=b))
c = weakref.proxy(o); print(names(o, a=a, b=b, c=c)); d = weakref.ref(o); print(names(o, a=a, b=b, c=c, d=d))
print(weakref.ref(o) is d, weakref.proxy(o) is c, weakref.ref(o, None) is d)
def f():
    class In: 
        __name__ = 'inst'
    class Bad(dict):
        def __getattr__(self, n): return self[n]
    class P:
        @property
        def __name__(self): return 'prop'
    x = [In(), Bad(), P(), f, In]
    y = P(); y.__dict__['__name__'] = 'q'
    x.append(y)
    z = O(); z.__name__ = 'own'; x.append(z)
    import re
    for i in x: print(re.sub('0x[0-9a-f]+', 'X', repr(weakref.ref(i))), re.sub('0x[0-9a-f]+', 'X', repr(1)))
f()
class E:
    def __init__(s, a): s.a = a
    def __eq__(s, o): return isinstance(o, E) and s.a == o.a
    __hash__ = None
    def m(s): pass
    def n(s): pass
x, y, z = E(1), E(1), E(2)
W = weakref.WeakMethod
class Always:
    def __eq__(s, o): return True
    def __ne__(s, o): return False
l = [W(x.m), W(y.m), W(x.n), W(z.m), Always()]
print([[p == q for q in l] for p in l]); print([[p != q for q in l] for p in l])
import copy
s = weakref.WeakSet([f])
s.x = ['x']
t = copy.copy(s)
print(t.x is s.x, len(t), hasattr(s.copy(), 'x'), copy.deepcopy(s).x == s.x)
k = [O() for _ in range(4)]
s = weakref.WeakSet(k)
i = iter(s)
next(i)
s.clear()
print(len(s), list(s))
i.close()
d = weakref.WeakValueDictionary(enumerate(k))
i = iter(d.items())
next(i)
d.clear()
print(len(d))
