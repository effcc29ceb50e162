# Reference 3.3.3, 3.3.3.1: __init_subclass__, metaclasses.
from support.attempts import show_each

class Base:
    def __init_subclass__(cls, /, default=None, **kw):
        print("sub", cls.__name__, default, kw)
        super().__init_subclass__(**kw)
        cls.default = default
class A(Base): pass
class B(Base, default=3): pass
class C(B, default="c"): pass
try:
    class D(Base, other=1): pass
except TypeError as e: print(e)
try:
    class E(x=1): pass
except TypeError as e: print(e)
print(A.default, B.default, C.default, type(Base.__dict__["__init_subclass__"]).__name__)
class Plain:
    def __init_subclass__(cls): print("plain", cls.__name__)
class Mixed(Plain, Base, ): pass
show_each(lambda: type("T", (Plain,), {}, x=1), lambda: type("T", (Base,), {}, default=9).default, lambda: object.__init_subclass__(), lambda: object.__init_subclass__(1), lambda: object.__init_subclass__(a=1))
class Order:
    def __set_name__(self, o, n): print("set_name", n)
class Meta(type):
    def __prepare__(name, bases, **kw): print("prepare", name, kw); return {}
    __prepare__ = staticmethod(__prepare__)
    def __new__(m, name, bases, ns, **kw):
        print("meta new", name, kw, list(ns))
        c = super().__new__(m, name, bases, ns)
        print("made")
        return c
    def __init__(c, name, bases, ns, **kw): print("meta init", name, kw); super().__init__(name, bases, ns)
    def __call__(c, *a, **kw): print("meta call", c.__name__, a, kw); return super().__call__(*a, **kw)
class Sub(Base, metaclass=Meta, k=1):
    o = Order()
    print("body")
Sub()
show_each(lambda: Sub(1), lambda: type(Sub).__name__, lambda: type("X", (Sub,), {}).__class__.__name__)
show_each(lambda: type(), lambda: type(1, 2), lambda: type("X", (), {}, 1), lambda: type("X", [], {}), lambda: type(1, (), {}), lambda: type("X", (), []), lambda: type("X", (1,), {}), lambda: type("X", (bool,), {}), lambda: type("X", (int, str), {}), lambda: type("X", (object, int), {}), lambda: type("X", (A, A), {}), lambda: type("X\0Y", (), {}), lambda: type("a b", (), {}).__name__, lambda: type("X", (type(None),), {}), lambda: type("X", (type(lambda: 0),), {}), lambda: type("X", (range,), {}), lambda: type("X", (slice,), {}), lambda: type("X", (type(...),), {}))
class Fn:
    print(__qualname__, __module__, __name__)
    def m(): pass
print(Fn.m.__qualname__, Fn.__qualname__, Fn.__module__)
def func_meta(name, bases, ns, **kw): return name, bases, [k for k in ns if not k.startswith("__")], kw
class H(metaclass=func_meta, q=1, **{"r": 2}): z = 1
print(H)
class I(int, str, metaclass=func_meta): pass
print(I)
class Num(metaclass=lambda *a: 42): pass
print(Num)
try:
    class J(metaclass=5): pass
except TypeError as e: print(e)
try:
    class K(A, metaclass=int): pass
except TypeError as e: print(e)
