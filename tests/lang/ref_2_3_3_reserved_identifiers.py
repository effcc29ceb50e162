# Reference 2.3.3: private names are mangled, _x is not imported by *, __x__ belongs to the system.

class C:
    __private = 1
    __both__ = 2
    _single = 3
    def get(self): return self.__private, self.__both__, self._single
    def make(self):
        __local = 5
        self.__attr = __local
        def inner(__p=__local): return __p, sorted(locals())
        return inner(), sorted(locals())
    class __Inner: pass
print(sorted(k for k in vars(C) if not k.endswith("__")), C().get(), C._C__private)
c = C()
print(c.make(), vars(c), C._C__Inner.__name__)
class _Lead: __x = 1
class ___: __y = 2
print(_Lead._Lead__x, ___.__dict__["__y"])
class D:
    def f(self): return __missing
    import sys as __sys
    global __g
    __g = 4
    def kw(self, **k): return k
    r = property(lambda self: self.kw(__a=1))
try: D().f()
except NameError as e: print(e)
print("_D__sys" in vars(D), _D__g, D().r, C.make.__code__.co_varnames)
