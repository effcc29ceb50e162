# Modules as objects: attributes that change, __getattr__, subclasses.
import math, collections, time
def err(f, *a, **k):
    try:
        r = f(*a, **k)
        print("no error:", r)
    except BaseException as e:
        print(type(e).__name__ + ":", str(e))
def loop():
    t = 0
    for i in range(5): t += math.sqrt(i * i) + math.pi
    return t
print(loop())
math.tau2 = 5
def g(): return math.tau2
print(g(), g()); math.tau2 = 6; print(g()); del math.tau2; err(g); math.tau2 = 7; print(g())
old = math.sqrt
math.sqrt = lambda x: "patched"
def s(): return math.sqrt(4)
print(s()); math.sqrt = old; print(s())
err(lambda: math.nope)
print(math.__name__, type(math), repr(math)[:14])
Mod = type(math)
m = Mod("mymod", "doc"); print(m, m.__doc__, m.__name__); m.x = 1
def gx(): return m.x
print(gx(), m.__dict__["x"], gx()); m.__dict__["x"] = 2; print(gx())
err(lambda: m.y)
m.__getattr__ = lambda n: "dyn " + n
print(m.y, sorted(k for k in dir(m) if not k.startswith("__")))
class SubMod(Mod):
    def __getattr__(self, n): return "sub " + n
sm = SubMod("sm"); sm.q = 3; print(sm.q, sm.zz)
def meth(m): return m.f()
m.f = lambda: "f1"; print(meth(m), meth(m)); m.f = lambda: "f2"; print(meth(m))
