# Reference 6.2.1: identifiers, private name mangling.
import sys
from support.attempts import show_each

__top = "module"
class A:
    __a = 1
    __b__ = 2
    _c = 3
    __ = 4
    ___d = 5
    def __m(self, __p=6, *__args, __k=7, **__kw): __local = 8; return sorted(locals())
    def get(self): return self.__a, self.__m(), A.__a
    def glob(self): return __top
    def dict(self): return {"__a": 1}, "__a", f"{self.__a}"
    def setit(self): self.__new = 1; self.other.__deep = 2
    class __Inner: __x = 1
    def lam(self): return (lambda __z: __z)(3)
    def comp(self): return [__y for __y in range(2)]
    def imp(self):
        import sys as __sys
        return "_A__sys" in locals()
    def exc(self):
        try: 1 / 0
        except ZeroDivisionError as __e: return sorted(locals())
    def loop(self):
        for __i in range(2): pass
        with open(__file__) as __f: pass
        return sorted(locals())
    def kw(self, **k): return k
    def call(self): return self.kw(__key=1)
    def glob2(self): global __made; __made = 5
    def ann(self): __v: int = 3; return __v
    def match(self):
        match [1, {"k": 2}]:
            case [__one, {"k": __two}]: return sorted(locals())
    def getattr_(self): return getattr(self, "__a", "not mangled")
print(sorted(n for n in vars(A) if "__a" in n or n.startswith("_A") or n in ("__", "__b__", "_c") or n.endswith("d")))
a = A()
show_each(a.get, a.glob, a.dict, a.setit, a.lam, a.comp, a.imp, a.exc, a.loop, a.call, a.ann, a.match, a.getattr_, lambda: a._A__a, lambda: a.__a, lambda: A._A__Inner._Inner__x, lambda: A._A__Inner.__name__, lambda: A._A__Inner.__qualname__)
a.glob2()
print("_A__made" in globals(), A._A__m.__name__, A._A__m.__code__.co_varnames)
a.other = type("O", (), {})()
a.setit()
print(vars(a).keys(), vars(a.other))
class _Under: __v = 1
class __Two: __v = 2
class ___: __v = 3
class Trail__: __v = 4
print([n for c in (_Under, __Two, ___, Trail__) for n in vars(c) if n.endswith("__v")])
class Sub(A):
    __a = "sub"
    def both(self): return self.__a, self._A__a
print(Sub().both())
class B:
    exec("__e = 1")
    x = eval("__e")
    locals()["__l"] = 2
    def f(self): return eval("__name__")
print(sorted(n for n in vars(B) if n[:3] in ("__e", "__l", "_B_")), B.x, B().f())
class C[__T]:
    y: __T
    __ann: int
    def g[__U](self, x: __U) -> __T: pass
print(C.__type_params__, C.__annotations__.keys(), C.g.__type_params__)
class D:
    def outer(self):
        __free = 1
        def inner():
            nonlocal __free
            __free += 1
            return inner.__code__.co_freevars
        return inner(), __free
print(D().outer())
class E:
    try: print(__undefined)
    except NameError as e: print(e)
    def f(self): return self.__missing
    def g(self): del self.__gone
    def h(self): return __Klass
show_each(E().f, E().g, E().h)
class F:
    __slots__ = ("__s", "__t__")
print(sorted(n for n in vars(F) if "s" in n and "slots" not in n and n[0] == "_" and n[1] == "F"))
