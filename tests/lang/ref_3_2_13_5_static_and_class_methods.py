# Reference 3.2.13.5 and 3.2.13.6: static and class methods.

def plain(*a):
    "doc"
    return a
s, c = staticmethod(plain), classmethod(plain)
print(s.__func__ is plain, c.__func__ is plain, s.__wrapped__ is plain, c.__wrapped__ is plain, s.__name__, c.__name__, s.__doc__, c.__qualname__, s(1, 2), s.__isabstractmethod__, repr(s)[:22], repr(c)[:21])
class C:
    st, cl = s, c
    @staticmethod
    def two(x): return x * 2
    @classmethod
    def make(cls, *a): return cls.__name__, a
    tripled = two(3)
class D(C): pass
print(C.st(1), C().st(1), C.cl(1) == (C, 1), D().cl() == (D,), C.two(4), D.make(5), D().make(), C.tripled, type(C.__dict__["two"]).__name__, type(C.two).__name__, C.make.__self__)
for f in (lambda: c(1), lambda: staticmethod(), lambda: classmethod(1, 2), lambda: C.two(), lambda: C.make.__func__(), lambda: staticmethod(5)(), lambda: classmethod(5).__get__(None, C)()):
    try: print(f())
    except TypeError as e: print(type(e).__name__, e)
s.extra = 1
print(s.__dict__["extra"], s.__get__(None, C) is plain, s.__get__(1) is plain, c.__get__(1)() == (int,), c.__get__(None, str)() == (str,))
class E(staticmethod): pass
print(E(plain)(3), isinstance(E(plain), staticmethod))
