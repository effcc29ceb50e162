# Reference 3.3.2.4: __slots__.
from support.attempts import show_each

class S:
    __slots__ = ("a", "b")
s = S()
s.a = 1
def f(): s.c = 1
def g(): del s.b
def h(): s.b
def i(): s.__dict__
def j(): del s.zz
show_each(lambda: s.a, f, g, h, i, j, lambda: S.a, lambda: type(S.a).__name__, lambda: S.__slots__, lambda: S.a.__get__(s), lambda: S.a.__set__(s, 3), lambda: s.a, lambda: S.a.__delete__(s), lambda: s.a, lambda: S.a.__get__(5), lambda: S.a.__get__(None, S) is S.a, lambda: S.a.__name__, lambda: S.a.__objclass__.__name__)
def make(slots, *bases, **ns): return lambda: type("T", bases, {"__slots__": slots, **ns}).__slots__
show_each(make("one"), make(["x", "y"]), make(()), make({"k": "doc of k"}), make(5), make((1,)), make("a b"), make(("1a",)), make(("",)), make(("x", "x")), make("x", x=1), make(("__dict__",)), make(("__dict__", "__dict__")), make(("__weakref__", "__weakref__")), make("__class__"), make("__slots__"), make(("a",), int), make((), int), make(("a",), tuple), make(("a",), bytes), make(("a",), str), make(("a",), type), make((), tuple), make("class"), make("é"), make(None), make(b"x"))
class Dict(S): pass
d = Dict(); d.new = 1; d.a = 2
print(d.__dict__, d.a)
class Sub(S): __slots__ = ("c",)
x = Sub(); x.a = x.c = 1
def k(): x.d = 1
show_each(k, lambda: x.a, lambda: Sub.__slots__, lambda: hasattr(x, "__dict__"))
class Same(S): __slots__ = ("a",)
y = Same(); y.a = 5
print(y.a, hasattr(y, "b"))
try: print(S.a.__get__(y))
except AttributeError as e: print("base slot empty", e)
class WithDict: __slots__ = ("q", "__dict__")
w = WithDict(); w.q = 1; w.r = 2
print(w.__dict__, w.q, w.r)
class Weak: __slots__ = ("__weakref__",)
import weakref
print(weakref.ref(Weak()) is not None)
show_each(lambda: weakref.ref(S()))
class M1: __slots__ = ("m1",)
class M2: __slots__ = ("m2",)
class E: __slots__ = ()
show_each(lambda: type("X", (M1, M2), {}), lambda: type("X", (M1, E), {}).__name__, lambda: type("X", (E, M1), {"__slots__": "z"}).__name__)
class Doc: __slots__ = {"w": "width", "h": None}
print(Doc.w.__doc__, Doc.h.__doc__, Doc.__slots__)
class Priv:
    __slots__ = ("__p", "__q__")
    def __init__(self): self.__p = 3
print(Priv()._Priv__p, sorted(n for n in vars(Priv) if n.endswith("p") or n.endswith("q__")))
class Defaults:
    __slots__ = ("a",)
    b = 5
t = Defaults()
def l(): t.b = 1
def m(): del t.b
show_each(lambda: t.b, l, m)
class V1: __slots__ = ("a", "b")
class V2: __slots__ = ("a", "b")
class V3: __slots__ = ("a", "c")
v = V1(); v.a = 9
v.__class__ = V2
print(type(v).__name__, v.a)
def n(): v.__class__ = V3
def o(): v.__class__ = Dict
def p(): v.__class__ = int
def q(): v.__class__ = 5
def r(): del v.__class__
show_each(n, o, p, q, r)
