# Reference 3.3.6: emulating callable objects.
from support.attempts import show_each

class C:
    def __call__(self, *a, **k): return a, k
c = C()
show_each(lambda: c(), lambda: c(1, *(2, 3), x=4, **{"y": 5}), lambda: callable(c), lambda: c.__call__(1), lambda: C.__call__(c, 2), lambda: type(c).__call__(c), lambda: c.__call__.__call__(3))
class N: pass
n = N()
n.__call__ = lambda: "instance"
show_each(lambda: n(), lambda: callable(n), lambda: n.__call__())
N.__call__ = lambda self: "class now"
show_each(lambda: n(), lambda: callable(n), lambda: N()())
del N.__call__
show_each(lambda: n(), lambda: callable(n))
class None_: __call__ = None
show_each(lambda: None_()(), lambda: callable(None_()))
class Five: __call__ = 5
show_each(lambda: Five()(), lambda: callable(Five()))
class Cls:
    @classmethod
    def __call__(cls, *a): return cls.__name__, a
class St:
    @staticmethod
    def __call__(*a): return a
class Prop:
    @property
    def __call__(self): return lambda *a: ("prop", a)
class Chain: __call__ = C()
class Type_: __call__ = int
class Chain2: __call__ = Chain()
show_each(lambda: Cls()(1), lambda: St()(1), lambda: Prop()(1), lambda: Chain()(1), lambda: Type_()("7"), lambda: Chain2()(4))
class Loop: pass
Loop.__call__ = Loop()
try: Loop()()
except RecursionError as e: print("recursion")
for v in 5, None, "a", [], (1, 2), {}, 1.5, ..., NotImplemented, N(), b"": show_each(lambda: v(), lambda: v(3, *[4]), lambda: v(**{}))
class Arg:
    def __call__(self, a, /, b, *, c=3): return a, b, c
x = Arg()
show_each(lambda: x(1, 2), lambda: x(1, b=2, c=4), lambda: x(), lambda: x(1), lambda: x(1, 2, 3), lambda: x(a=1, b=2), lambda: x(1, 2, d=4), lambda: x(1, 2, b=3), lambda: x(*[1], **{"b": 2}), lambda: x(**{1: 2}), )
class Deco:
    def __init__(self, f): self.f, self.calls = f, 0
    def __call__(self, *a): self.calls += 1; return self.f(*a)
    def __get__(self, o, t=None): return self if o is None else lambda *a: self(o, *a)
@Deco
def add(a, b): return a + b
class M:
    @Deco
    def m(self, v): return v, type(self).__name__
print(add(1, 2), add(3, 4), add.calls, M().m(5), M.m.calls, list(map(add, [1, 2], [3, 4])), add.calls)
class Meta(type):
    def __call__(cls, *a): return ("made", a) if a else super().__call__()
class K(metaclass=Meta): pass
show_each(lambda: K(1), lambda: type(K()).__name__, lambda: callable(K()), lambda: callable(K), lambda: callable(callable), lambda: callable(1), lambda: callable())
