# Classes: attributes, properties, inheritance, special methods, hooks, and the errors of each.
def err(f, *a, **k):
    try:
        r = f(*a, **k)
        print("no error:", r)
    except BaseException as e:
        print(type(e).__name__ + ":", e)

class A:
    """doc of A"""
    x = 1
    def __init__(self, a, b=2):
        self.a = a
        self.b = b
    def m(self, c=0):
        return self.a + self.b + c
    @property
    def p(self): return self.a
    @p.setter
    def p(self, v): self.a = v
    @classmethod
    def cm(cls, v): return (cls.__name__, v)
    @staticmethod
    def sm(v): return v * 2

a = A(1)
print(a.m(), a.x, A.x, a.p, a.cm(3), A.cm(4), a.sm(5), A.sm(6))
a.p = 10
print(a.a, a.m(1), A.m(a, 2))
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__bases__, A.__mro__)
print(a.__class__, type(a), a.__dict__, isinstance(a, A), issubclass(A, object))
err(lambda: a.zz)
err(lambda: A.zz)
err(lambda: setattr(5, "x", 1))
err(lambda: setattr(int, "x", 1))
err(A)
err(A, 1, 2, 3)
err(lambda: delattr(a, "q"))
class R:
    @property
    def ro(self): return 1
    @ro.deleter
    def ro(self): print("deleted")
r = R()
err(lambda: setattr(r, "ro", 1))
del r.ro
class W:
    p = property()
err(lambda: W().p)
err(lambda: delattr(R(), "zz"))
class E: pass
err(E, 1)
err(E, a=1)
e = E()
e.a = 1; e.b = 2; e.c = 3
del e.b
e.d = 4
print(e.__dict__, vars(e))
e.__dict__["z"] = 9
print(e.z)
e.__dict__ = {"k": 1}
print(e.k, hasattr(e, "a"))
class B(A):
    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.extra = True
    def m(self, c=0):
        return super().m(c) * 100
    @classmethod
    def cm(cls, v): return ("B",) + super().cm(v)
b = B(1, b=5)
print(b.m(), b.extra, b.cm(1), B.cm(2), b.__dict__)
print(B.__mro__, B.__base__, A.__subclasses__())
class X: pass
class Y(X): pass
class Z(X): pass
class D(Y, Z): pass
print([c.__name__ for c in D.__mro__])
def bad():
    class Q(X, Y): pass
err(bad)
def bad2():
    class Q(int, str): pass
err(bad2)
def bad3():
    class Q(bool): pass
err(bad3)
def bad4():
    class Q(X, X): pass
err(bad4)
T = type("T", (A,), {"k": 5})
print(T, T(1).k, T.__module__)
# dynamic class attributes
class C: pass
c = C()
def get(o): return o.val
C.val = 1
print(get(c)); C.val = 2
print(get(c)); c.val = 3
print(get(c)); del c.val
print(get(c)); del C.val
err(get, c)
def prop(self): return "prop"
C.val = property(prop)
print(get(c))
C.val = 5
print(get(c))
# special
class V:
    def __init__(self, v): self.v = v
    def __add__(self, o): return V(self.v + (o.v if isinstance(o, V) else o))
    def __radd__(self, o): return V(o + self.v)
    def __eq__(self, o): return isinstance(o, V) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"V({self.v})"
    def __len__(self): return self.v
    def __getitem__(self, i):
        if i >= self.v: raise IndexError(i)
        return i * i
    def __contains__(self, x): return x == self.v
    def __call__(self, *a, **k): return (a, k)
    def __bool__(self): return self.v != 0
    def __iadd__(self, o): self.v += o; return self
    def __neg__(self): return V(-self.v)
    def __abs__(self): return V(abs(self.v))
    def __index__(self): return self.v
v = V(3)
print(v + V(4), v + 1, 1 + v, v == V(3), v != V(3), v < V(4), v > V(2), len(v), list(v), 3 in v, v(1, k=2), bool(V(0)), -v, abs(V(-3)), [1,2,3,4][v])
v += 5
print(v)
err(hash, v)
err(lambda: v - 1)
err(lambda: v <= v)
class H:
    def __hash__(self): return 42
print(hash(H()))
class I:
    def __iter__(self): self.i = 0; return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(I()))
class G:
    def __getattr__(self, n):
        if n == "bad": raise AttributeError("no bad")
        return "got " + n
g = G(); g.real = 1
print(g.foo, g.real); err(lambda: g.bad)
class G2:
    def __getattribute__(self, n):
        if n == "w": raise AttributeError(n)
        return "ga " + n
    def __getattr__(self, n): return "fallback " + n
print(G2().x, G2().w)
class S:
    def __setattr__(self, n, v): super().__setattr__(n, v * 2)
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
s = S(); s.x = 2; print(s.x); del s.x; print(hasattr(s, "x"))
