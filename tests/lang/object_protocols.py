# Slots as methods, functions as objects, super, operator protocols, type() and generic aliases.
def err(f, *a, **k):
    try:
        r = f(*a, **k)
        print("no error:", r)
    except BaseException as e:
        print(type(e).__name__ + ":", e)
# native methods as special methods
print([].__len__(), int.__add__(1, 2), (1).__radd__(2), "a".__add__("b"), [1].__contains__(1), {}.__contains__(1), (5).__eq__(5), (5).__eq__("a"), (5).__lt__(6))
print([1,2].__getitem__(0), {1:2}.__getitem__(1), "abc".__iter__().__next__(), (5).__repr__(), "a".__str__(), (7).__bool__(), (5).__hash__(), object.__repr__(5)[:8])
print(list.__hash__, dict.__hash__, int.__hash__(5), type.__call__(int, "5"), int.__call__("7"), object.__new__(object).__class__)
err(lambda: int.__add__("a", 1)); err(lambda: int.__add__(1)); err(lambda: list.__len__(5)); err(lambda: list.append(5, 1)); err(lambda: list.append()); err(lambda: [].append()); err(lambda: [].append(1, 2)); err(lambda: [].append(a=1))
err(lambda: object.__new__(int)); err(lambda: int.__new__(str)); err(lambda: object.__new__(5)); err(lambda: object.__new__())
err(lambda: hash([])); err(lambda: {}[[]])
print(hasattr("", "__sub__"), hasattr("", "__add__"), hasattr(5, "__iadd__"), hasattr([], "__iadd__"), hasattr(1.5, "__and__"), hasattr({}, "__or__"))
print(type(print), type([].append), type(len), print, len)
print(type(None), type(...), type(NotImplemented), type(type), type(object), type(lambda: 1), type(err))
# functions
def f(a, b=2, *args, c, d=4, **kw) -> int:
    "docstring"
    return a
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__, f.__annotations__, f.__closure__)
f.attr = 5; print(f.attr, f.__dict__); f.__name__ = "g"; print(f.__name__, repr(f)[:12])
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_varnames[:6], f.__code__.co_flags & 0xc)
err(lambda: setattr(f, "__name__", 5)); err(lambda: f.nope); err(lambda: delattr(f, "nope"))
f.__defaults__ = (9, 10); print(f(c=1))
def outer():
    x = 5
    def inner(): return x
    return inner
i = outer(); print(i.__closure__[0].cell_contents, i.__qualname__, i.__code__.co_freevars)
class A:
    def m(self): return self
    def n(self): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
a = A()
print(a.m == a.m, a.m is a.m, a.m == a.n, a.m == A().m, hash(a.m) == hash(a.m), a.m.__self__ is a, a.m.__func__ is A.m, a.m.__name__, a.m())  if False else print(a.m == a.m, a.m is a.m, a.m == a.n, a.m == A().m, hash(a.m) == hash(a.m), a.m.__self__ is a, a.m.__func__ is A.m, a.m.__name__)
print(repr(a.m).startswith("<bound method A.m of <__main__.A object at 0x"), A.__dict__["s"].__func__ is A.s, A.c.__self__ is A, type(A.__dict__["c"]))
err(lambda: setattr(a.m, "x", 1)); err(lambda: a.m.nope)
print(repr(A), repr(int), str(A), f"{A}", repr(a)[:21])
# property details
class P:
    def __init__(self): self._x = 1
    x = property(lambda s: s._x, lambda s, v: setattr(s, "_x", v), lambda s: delattr(s, "_x"), "the doc")
print(P.x.__doc__, P.x.fget is not None, P().x, type(P.x), P.x.__name__ if hasattr(P.x, "__name__") else None)
err(lambda: property(1, 2, 3, 4, 5)); err(lambda: property(foo=1))
# super
class B1:
    def hi(self): return "B1"
    val = 10
class B2(B1):
    val = 20
    def hi(self): return "B2+" + super().hi()
    def v(self): return super().val
    @classmethod
    def mk(cls): return super().__new__(cls)
b = B2(); print(b.hi(), b.v(), super(B2, b).hi(), super(B2, B2).hi(b), type(B2.mk()), super(B2, b).__thisclass__, super(B2, b).__self__ is b)
err(lambda: super(B2, b).nope); err(lambda: super(5, b)); err(lambda: super(B2, 5)); err(lambda: super(int, str)); err(lambda: super().x)
class MA:
    def f(self): return ["MA"]
class MB(MA):
    def f(self): return ["MB"] + super().f()
class MC(MA):
    def f(self): return ["MC"] + super().f()
class MD(MB, MC):
    def f(self): return ["MD"] + super().f()
print(MD().f())
# binary protocol
class L:
    def __init__(s, n): s.n = n
    def __add__(s, o): print("L.add"); return NotImplemented
    def __radd__(s, o): print("L.radd"); return "L.radd"
class R(L):
    def __radd__(s, o): print("R.radd"); return "R.radd"
print(L(1) + R(2)); print(1 + L(1)); err(lambda: L(1) + L(1)); err(lambda: L(1) + 1); print(R(1) + L(2))
class M:
    def __mul__(s, o): return "mul"
    def __rmul__(s, o): return "rmul"
    def __matmul__(s, o): return "mm"
    def __imatmul__(s, o): return "imm"
    def __floordiv__(s, o): return "fd"
    def __mod__(s, o): return "mod"
    def __divmod__(s, o): return "dm"
    def __pow__(s, o): return "pow"
    def __rpow__(s, o): return "rpow"
    def __lshift__(s, o): return "ls"
    def __and__(s, o): return "and"
    def __invert__(s): return "inv"
    def __pos__(s): return "pos"
m = M(); k = m; k @= 1
print(m * 2, 2 * m, [1] * m, m @ 1, k, m // 1, m % 1, divmod(m, 1), m ** 2, 2 ** m, m << 1, m & 1, ~m, +m)
err(lambda: -m); err(lambda: m >> 1)
# comparison reflection
class Cm:
    def __gt__(s, o): return "gt"
    def __ge__(s, o): return "ge"
print(1 < Cm(), 1 <= Cm()); err(lambda: Cm() < 1)
class Eq:
    def __eq__(s, o): return NotImplemented
print(Eq() == Eq(), Eq() != Eq())
# None-ing
class NI: __iter__ = None; __contains__ = None; __hash__ = None
err(lambda: list(NI())); err(lambda: 1 in NI()); err(lambda: hash(NI()))
# return checks
class Bd:
    def __len__(s): return -1
    def __bool__(s): return 5
    def __repr__(s): return 5
    def __str__(s): return 6
    def __hash__(s): return "a"
    def __index__(s): return "a"
    def __iter__(s): return 5
    def __init__(s): pass
err(lambda: len(Bd())); err(lambda: 1 if Bd() else 2); err(lambda: repr(Bd())); err(lambda: str(Bd())); err(lambda: hash(Bd())); err(lambda: [1][Bd()]); err(lambda: list(Bd()))
class Bi:
    def __init__(s): return 5
err(Bi)
class Nw:
    def __new__(cls, *a): return 42
    def __init__(s, *a): print("never")
print(Nw(1))
# __class__ assignment
class K1: 
    def who(s): return "K1"
class K2:
    def who(s): return "K2"
k = K1(); k.x = 1; k.y = 2; k.__class__ = K2; print(k.who(), k.x, k.y, type(k)); k.z = 3; print(k.__dict__)
err(lambda: setattr(k, "__class__", int)); err(lambda: setattr(k, "__class__", 5))
# type attr
err(lambda: type("A", (5,), {})); err(lambda: type(5, (), {})); err(lambda: type("A", [], {})); err(lambda: type("A", (), [])); err(lambda: type(1, 2))
K1.__name__ = "Renamed"; print(K1, K1.__name__); err(lambda: setattr(K1, "__name__", 5)); err(lambda: setattr(int, "__name__", "x"))
print(isinstance(1, (str, int)), isinstance(True, int), isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, (int, str)), issubclass(bool, int | str))
err(lambda: isinstance(1, 5)); err(lambda: issubclass(5, int)); err(lambda: issubclass(int, 5)); err(lambda: isinstance(1, list[int])); err(lambda: int | 5)
print(list[int], dict[str, int], int | str, int | None, tuple[int, ...], list[int] == list[int], (int | str) == (str | int), list[int].__origin__, list[int].__args__, type[int], list[int](), int | int, (int | str | int).__args__)
class GG:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(GG[int], GG[1, 2]); err(lambda: A[1]); err(lambda: a[1]); err(lambda: int[1])
print(A.__dict__["m"] is A.m, "m" in A.__dict__, type(A.__dict__), sorted([x for x in A.__dict__ if not x.startswith("__")]))
err(lambda: A.__dict__.__setitem__("a", 1))
A.newm = lambda self: "new"; print(a.newm()); A.__len__ = lambda self: 5; print(len(a)); del A.__len__; err(lambda: len(a))
A.__eq__ = lambda s, o: True; print(a == 5)
class Cx:
    def __enter__(s): return 1
    def __exit__(s, *a): return True
with Cx() as q: print(q); raise ValueError
err(lambda: 5 .foo); err(lambda: "x".foo); err(lambda: None.foo); err(lambda: (lambda: 1).foo)
err(lambda: setattr([], "x", 1)); err(lambda: setattr([], "append", 1)); err(lambda: delattr([], "append")); err(lambda: setattr(object(), "x", 1))
