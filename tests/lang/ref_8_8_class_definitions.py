# Reference 8.8: class definitions.

def show(*fs):
    for f in fs:
        try: print(repr(f()))
        except Exception as e: print(type(e).__name__, e)

def p(x): print(x, end=" "); return x
@(lambda c: (p("deco 2"), c)[1])
@(lambda c: (p("deco 1"), c)[1])
class A(p(object), metaclass=(p("meta"), type)[1]):
    "doc of A"
    p("body")
    x = 1
    def m(self): return self.x
print(A.__name__, A.__qualname__, A.__doc__, A.__module__, A.__bases__, A.__firstlineno__, A.__static_attributes__)
class B(A): pass
class C(A): x = 2
class D(B, C): pass
print([c.__name__ for c in D.__mro__], D().m(), B().m(), D.x)
A.x = "changed"
print(B.x, D.x, B().x)
i = B(); i.x = "own"; print(i.x, B.x); del i.x; print(i.x)
class Shared:
    l = []
    n = 0
    def add(self, v): self.l.append(v); self.n += 1; return self.l, self.n
show(lambda: Shared().add(1), lambda: Shared().add(2), lambda: Shared.n)
class Empty: ...
class Parens(): pass
class Doc: 1; "no doc"
class Multi: "a" "b"
print(Empty.__bases__, Parens.__bases__, Doc.__doc__, Multi.__doc__)
def factory(base, **k):
    class Made(base, **k):
        def who(self): return __class__.__name__, base.__name__
    return Made
show(lambda: factory(A)().who(), lambda: factory(A).__qualname__, lambda: factory(int)(5) + 1, lambda: factory(5), lambda: factory(bool), lambda: factory(None), lambda: factory(A, x=1), lambda: factory(A, metaclass=5), lambda: factory(len))
class X: pass
class Y: pass
class XY(X, Y): pass
class YX(Y, X): pass
def conflict():
    class Bad(XY, YX): pass
def dup():
    class Bad(X, X): pass
def order():
    class Bad(object, X): pass
def selfref():
    class S(S): pass
def body_raises():
    class R:
        a = 1
        raise KeyError("in body")
def scope():
    v = "fn"
    class K:
        v = "cls"
        def m(self): return v
        w = v
    return K().m(), K.w
def loops():
    class L:
        for i in range(3): locals()[f"a{i}"] = i
        while False: pass
        else: z = "else"
        if True: cond = 1
        try: 1 / 0
        except ZeroDivisionError as e: caught = type(e).__name__
        with open(__file__) as fh: pass
        [comp for comp in range(2)]
        del i
    return sorted(k for k in vars(L) if k[0] != "_")
def unpack():
    bases, kw = (X, Y), {"metaclass": type}
    class U(*bases, **kw): pass
    class V(X, *[Y]): pass
    return U.__bases__ == V.__bases__
def kwerr():
    class U(X, metaclass=type, **{"metaclass": type}): pass
def kwerr2():
    class U(*5): pass
def kwerr3():
    class U(**5): pass
show(conflict, dup, order, selfref, body_raises, scope, loops, unpack, kwerr, kwerr2, kwerr3)
class Attrs:
    def __init__(self): self.a = 1; self.b: int = 2; self.c, self.d = 3, 4
    def other(self):
        self.e += 1
        for self.f in []: pass
        def inner(self): self.g = 1
        del self.h
        x.y = 5
    @classmethod
    def cm(cls): cls.z = 1
    @staticmethod
    def st(self): self.s = 1
print(sorted(Attrs.__static_attributes__))
class Nest:
    class In:
        class Deep: pass
        def f(self): return Nest.In.Deep.__qualname__
print(Nest.In().f(), Nest.In.Deep, repr(Nest.In.f)[:22])
def set_(n, v):
    def g(): setattr(X, n, v)
    return g
def del_(n):
    def g(): delattr(X, n)
    return g
show(set_("__name__", "Renamed"), lambda: X, set_("__qualname__", "Q.R"), lambda: X, set_("__name__", 5), set_("__qualname__", 5), set_("__doc__", "d"), lambda: X.__doc__, set_("__bases__", ()), set_("__bases__", 5), set_("__bases__", (5,)), set_("__mro__", ()), set_("__dict__", {}), set_("__module__", "mod"), lambda: X, del_("__module__"), del_("__name__"), del_("__qualname__"), del_("__bases__"), del_("nope"), set_("__annotations__", {"a": 1}), lambda: X.__annotations__, del_("__annotations__"), lambda: X.__annotations__, set_("__class__", int), set_("__abstractmethods__", ["a"]), lambda: X(), del_("__abstractmethods__"), lambda: isinstance(X(), X))
class P1:
    def hi(self): return "P1"
class P2:
    def hi(self): return "P2"
class Ch(P1): pass
c = Ch()
print(c.hi(), end=" "); Ch.__bases__ = (P2,); print(c.hi(), Ch.__mro__[1].__name__, P1.__subclasses__(), [k.__name__ for k in P2.__subclasses__()])
for src in "class", "class C", "class C:", "class C: pass", "class C(): pass", "class C(A,): pass", "class C(,): pass", "class C(A B): pass", "class C(A, metaclass=M): pass", "class C(metaclass=M, A): pass", "class C(*a, **k): pass", "class C(**k, *a): pass", "class C(**k, a): pass", "class C(x for x in y): pass", "class C(A, x=1, x=2): pass", "class C(metaclass=A, metaclass=B): pass", "class C(A.b, c[0], d()): pass", "class C(A if b else D): pass", "class C(lambda: 1): pass", "class C(a := b): pass", "class C((a := b)): pass", "class C(yield): pass", "class 1: pass", "class C.d: pass", "class C[: pass", "class None: pass", "class C(None): pass", "class C(1): pass", "class C(a=1): pass", "class C(1=a): pass", "class C(a.b=1): pass", "class C(*): pass", "class C(**): pass", "class C:\npass", "class C: return", "class C: yield", "class C: await x", "class C: x = (yield)", "class C: def f(): pass", "class C: pass; pass", "class C:\n x\n  y", "class C() pass", "class C\n pass", "class C: nonlocal x", "class C: global x", "@x\nclass C: pass", "@x class C: pass", "class C(A): x: int = 1", "async class C: pass", "class C: async def f(self): await x", "class C: [await x for x in y]", "class C(A,\n  B,\n): pass", "class class: pass", "class C(print x): pass", "class C(A=): pass":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
