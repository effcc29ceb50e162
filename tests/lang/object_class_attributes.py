# Attributes read and methods called on classes themselves, before and after the classes change.
def err(f, *a, **k):
    try:
        r = f(*a, **k)
        print("no error:", r)
    except BaseException as e:
        print(type(e).__name__ + ":", str(e))
class A:
    k = 1
    log = [].append
    out = print
    def f(self=None): return ("f", self)
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
class B(A): pass
def getk(c): return c.k
def callf(c): return c.f()
def callc(c): return c.c(), c.s()
for i in range(3): print(getk(A), getk(B), callf(A), callf(B), callc(A), callc(B), getk(A()), callf(A)[1], A.log(i), A().log(i), B.log(i))
A.k = 2; print(getk(A), getk(B)); B.k = 3; print(getk(A), getk(B)); del B.k; print(getk(A), getk(B)); del A.k; err(getk, A); A.k = 5; print(getk(B))
A.f = 7; err(callf, A); A.f = lambda *a: a; print(callf(A), callf(B))
class M(type):
    def f(cls): return "meta f " + cls.__name__
    def m(cls): return "meta m"
    @property
    def p(cls): return "meta p"
class C(metaclass=M):
    p = "class p"
    def f(): return "class f"
def getp(c): return c.p
print(callf(C), C.m(), getp(C), getp(C)); M.k = 10; print(getk(C)); C.k = 11; print(getk(C)); M.k = property(lambda c: "mp"); print(getk(C)); del M.k; print(getk(C))
A().out("printed", A.out is print)
print(isinstance(A(), A), isinstance(A, type), type(A) is type, type(A), A == A, {A: 1}[A])
def name(c): return c.__name__
print(name(A), name(B), name(int), name(C))
def mro(c): return c.mro()
print([k.__name__ for k in mro(B)], [k.__name__ for k in mro(int)])
for t in (int, str, list, dict): print(t.__len__ if hasattr(t, "__len__") else "no len", callc(A)[0])
def fk(d): return d.fromkeys("ab", 1)
print(fk(dict), fk(dict)); 
class D(dict): pass
print(fk(D), type(fk(D)))
def app(t, l, x): return t.append(l, x)
l = []; app(list, l, 1); app(list, l, 2); print(l); err(app, list, 5, 1)
class Cnt:
    total = 0
    def __init__(self): Cnt.total += 1
for i in range(10): Cnt()
print(Cnt.total)
class E1: pass
def mk(i):
    class T:
        v = i
        def g(self): return T.v
    return T
ts = [mk(i) for i in range(200)]
def gv(t): return t.v
print(sum(gv(t) for t in ts for _ in range(3)), sum(t().g() for t in ts))
class Col:
    RED = 1; GREEN = 2
def cols():
    t = 0
    for i in range(1000): t += Col.RED + Col.GREEN
    return t
print(cols())
type.__call__(A); print(A.__dict__["k"], vars(A)["k"])
class MG(type):
    def __getattr__(c, n): return "mg " + n
class G(metaclass=MG): r = 1
def gr(c): return c.r, c.zz
print(gr(G), gr(G)); G.zz = 2; print(gr(G))
