# Reference 3.2.8.2: instance methods.

import types
class C:
    def m(self, x=0):
        "Doc of m."
        return self, x
    @classmethod
    def k(cls): return cls
c = C()
m = c.m
print(m.__self__ is c, m.__func__ is C.m, m.__doc__, m.__name__, m.__qualname__, m.__module__, c.m is c.m, c.m == c.m, c.m != C().m, hash(c.m) == hash(c.m), C.k.__self__ is C, C.k.__func__)if 0 else print(m.__self__ is c, m.__func__ is C.m, m.__doc__, m.__name__, m.__qualname__, c.m is c.m, c.m == c.m, c.m != C().m, hash(c.m) == hash(c.m), C.k.__self__ is C)
C.m.tag = 5
print(m.tag, m(3)[1])
for f in (lambda: setattr(m, "tag", 1), lambda: C.m(), lambda: m(1, 2), lambda: types.MethodType(C.m, None), lambda: types.MethodType(5, c), lambda: types.MethodType(C.m), lambda: m.nope, lambda: setattr(m, "__self__", 1)):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
print(types.MethodType(len, [1, 2, 3])(), types.MethodType(lambda *a: a, 1)(2, 3))
class D: call = types.MethodType(lambda s, *a: (s, a), "bound")
print(D().call(1), D.call(2))
c.free = lambda *a: a
print(c.free(1))
class E(C):
    def m(self, x=0): return super().m(x)[1] + 1
print(E().m(1), C.m(E(), 4)[1], E.k() is E, E().k() is E)
