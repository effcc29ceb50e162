# Reference 3.3.2: customizing attribute access.
from support.attempts import show_each

class A:
    cls = "class"
    def __init__(self): self.here = 1
    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("x"): return name.upper()
        raise AttributeError(f"none of {name}")
a = A()
show_each(lambda: a.here, lambda: a.cls, lambda: a.xyz, lambda: a.nope, lambda: hasattr(a, "xa"), lambda: hasattr(a, "nope"), lambda: getattr(a, "nope", 3), lambda: A.xyz, lambda: a.__dict__, lambda: len(a))
class B:
    v = 1
    def __getattribute__(self, name):
        print("gab", name)
        if name == "boom": raise AttributeError("boom!")
        if name == "key": raise KeyError("key")
        return object.__getattribute__(self, name)
    def __getattr__(self, name): print("ga", name); return "fallback"
b = B()
show_each(lambda: b.v, lambda: b.boom, lambda: b.key, lambda: b.nothing, lambda: getattr(b, "boom", 0), lambda: hasattr(b, "key"), lambda: b.__class__.__name__, lambda: b.__dict__, lambda: str(b)[:6])
class S:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)
s = S()
s.a = 1
s.b = s.c = 2
s.a += 5
setattr(s, "d", 3)
del s.b
delattr(s, "c")
def bad(): del s.zz
show_each(bad, lambda: s.__dict__, lambda: delattr(s, "q"))
for s.loop in range(2): pass
(s.t1, *s.t2) = 1, 2, 3
with __import__("contextlib").nullcontext(7) as s.w: pass
print(sorted(vars(s).items()))
class NoSet:
    __slots__ = ()
def f(): NoSet().a = 1
def g(): object().a = 1
def h(): (1).real = 2
def i(): "x".foo = 2
def j(): len.foo = 1
def k(): int.foo = 1
def l(): del int.real
def m(): None.x = 1
def n(): del object().x
def o(): (lambda: 0).__code__ = 5
show_each(f, g, h, i, j, k, l, m, n, o)
show_each(lambda: getattr(a, 1), lambda: setattr(a, 1, 2), lambda: delattr(a, None), lambda: hasattr(a, b"x"), lambda: getattr(a), lambda: getattr(5, "real"), lambda: getattr(5, "foo"), lambda: getattr(int, "foo"), lambda: getattr(5, "foo", "d"), lambda: setattr(a, "two words", 2), lambda: getattr(a, "two words"), lambda: object.__getattribute__(a, 5), lambda: object.__setattr__(a, "z", 1), lambda: object.__setattr__(int, "z", 1), lambda: type.__setattr__(int, "z", 1), lambda: object.__delattr__(a, "gone"))
class D:
    def __dir__(self): return ["b", "a", "c"]
class D2:
    def __dir__(self): return 5
class D3:
    def __dir__(self): return ("z", 1)
show_each(lambda: dir(D()), lambda: dir(D2()), lambda: dir(D3()), lambda: D().__dir__(), lambda: [n for n in dir(a) if not n.startswith("__")], lambda: [n for n in dir(S) if n.endswith("attr__")])
class Loop:
    def __getattr__(self, name): return getattr(self, name + "x")
try: Loop().a
except RecursionError as e: print("recursion")
class Err:
    @property
    def p(self): return self.inner
    def __getattr__(self, name): print("asked for", name); return 9
show_each(lambda: Err().p, lambda: Err().other)
class Err2:
    @property
    def p(self): return self.inner
show_each(lambda: Err2().p)
try: Err2().p
except AttributeError as e: print(e.name, type(e.obj).__name__)
try: a.foo
except AttributeError as e: print(e.name, e.obj is a)
