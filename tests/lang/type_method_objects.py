# method: attributes, equality, hash, MethodType().
import types
from support.attempts import checker

check = checker(globals())

class C:
    """Class."""
    def m(self, a=1):
        """Method."""
        return (type(self).__name__, a)
    @classmethod
    def k(cls): return cls.__name__
    @staticmethod
    def s(): return "static"
    m.attribute = "on the function"
    def __repr__(self): return "C()"


class D(C): pass


class Callable:
    name = "callable"
    def __call__(self, *args): return args


class Equal:
    def __eq__(self, other): return True
    __hash__ = None
    def m(self): pass


c, d = C(), C()
b = c.m
check(r'''
b(), b(2), b(a=3), b.__self__ is c, b.__func__ is C.m, b.__name__, b.__qualname__, b.__doc__, b.__module__, b.__defaults__, b.__code__ is C.m.__code__, b.attribute, b.__dict__, type(b).__name__, type(b) is types.MethodType, callable(b), b.__call__(4)
c.m == c.m, c.m is c.m, c.m == d.m, c.m != d.m, hash(c.m) == hash(c.m), len({c.m, c.m, d.m}), C.m == C.m, c.m == C.m, c.m == 5, D().m == D().m, C.k == C.k, D.k == C.k, c.k == C.k
Equal().m == Equal().m, hash(Equal().m) == 5 if False else 0
repr(b), repr(C.k), repr(D.k), repr(types.MethodType(len, [])), repr(types.MethodType(Callable(), 1))[:20]
C.k(), D.k(), D().k(), C.k.__self__ is C, C.k.__func__ is C.__dict__["k"].__func__, C.s(), c.s(), c.s is C.s, type(C.s).__name__
setattr(b, "x", 1)
setattr(b, "__doc__", "d")
setattr(b, "__self__", 1)
delattr(b, "attribute")
b.nothing
b(1, 2)
b(b=1)
c.m(*[1, 2, 3])
types.MethodType(C.m, d)(), types.MethodType(len, "abc")(), types.MethodType(lambda *a: a, 1)(2, 3), types.MethodType(Callable(), "self")("arg"), types.MethodType(Callable(), 1).name
types.MethodType(C.m, None)
types.MethodType(5, 1)
types.MethodType(C.m)
types.MethodType()
types.MethodType(C.m, 1, 2)
types.MethodType(C.m, self=1)
types.MethodType(Callable(), 1).__name__
b.__get__(d, C) is b, b.__get__(None, C) is b, type(b.__get__(1)), C.__dict__["k"].__get__(None, D)(), C.__dict__["k"].__get__(d)(), types.MethodType(b, 5)
b.__get__()
b < b
b.__reduce__()[0].__name__, b.__reduce__()[1], [].append.__reduce__()[1], "a".join.__reduce__()[1]
type("S", (types.MethodType,), {})
dict(zip("ab", map(types.MethodType(lambda s, x: s + x, "p"), "xy")))
''')
