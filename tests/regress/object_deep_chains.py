# by-hand
# long
# Chains of objects that lead to one another: RecursionError, never a crash (CPython crashes on some). So long that no
# compiler's frames are small enough for the budget of C stack to hold them.
def err(f, *a, **k):
    try:
        r = f(*a, **k)
        print("no error:", r)
    except BaseException as e:
        print(type(e).__name__ + ":", str(e)[:32])
class K1: pass
class K2: pass
k = K1(); k.a = 1; k.b = 2
for i in range(2000): k.__class__ = K2; k.__class__ = K1
k.c = 3; print(k.__dict__)
M = type(k.__init__.__self__.__class__.mro) if False else type((lambda: 0).__get__(1))
m = len
for i in range(200000): m = M(m, 1)
err(lambda: m.__name__)
try: hash(m)
except RecursionError as e: print("rec")
s = len
for i in range(200000): s = staticmethod(s)
try: s.__name__; print("name ok")
except RecursionError: print("rec")
try: repr(s)
except RecursionError: print("rec")
try: s([])
except RecursionError: print("rec")
p = property(len)
for i in range(200000): p = property(p)
try: p.__name__; print("ok")
except RecursionError: print("rec")
g = list[int]
for i in range(200000): g = list[g]
try: repr(g)
except RecursionError: print("rec")
try: hash(g)
except RecursionError: print("rec")
l = []; l.append(l)
try: repr(list[l])
except RecursionError: print("rec")
class R:
    def __getattr__(self, n): return getattr(self, n + "x")
err(lambda: R().q)
class C:
    pass
C.__call__ = C()
try: C()()
except RecursionError: print("rec")
class D(C): pass
base = object
for i in range(300): base = type("T%d" % i, (base,), {})
print(len(base.__mro__)); base.__mro__[-2].zz = 5; print(base.zz, base().zz)
base.__mro__[-2].__len__ = lambda s: 3; print(len(base()))
x = 5
for i in range(200000): x = (int, x)
try: isinstance("", x)
except RecursionError: print("rec")
class Bm(type):
    def __instancecheck__(c, o): return isinstance(o, c)
class Bc(metaclass=Bm): pass
err(lambda: isinstance(1, Bc))
class Rp:
    def __repr__(self): return repr(self.m)
    def m(self): pass
err(lambda: repr(Rp()))
class Deld:
    n = 0
    def __del__(self): Deld.n += 1
for i in range(10): Deld()
class Big: pass
b = Big()
for i in range(5000):
    b2 = Big(); setattr(b2, "n%d" % i, i)
print("shapes ok", b2.n4999)
print(getattr(b2, "n4999"))
