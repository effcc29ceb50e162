# Reference 3.3.3.2: resolving MRO entries.
import types
from support.attempts import show_each

class A: pass
class B: pass
class Stand:
    def __init__(self, *out): self.out = out
    def __mro_entries__(self, bases): print("asked", len(bases), [isinstance(b, type) for b in bases]); return self.out
one = Stand(A)
class C(one): pass
print(C.__bases__ == (A,), C.__orig_bases__ == (one,), types.get_original_bases(C) == (one,))
two = Stand(A, B)
class D(two): pass
print([b.__name__ for b in D.__bases__], D.__orig_bases__ == (two,))
none = Stand()
class E(none, A): pass
print([b.__name__ for b in E.__bases__], len(E.__orig_bases__), [c.__name__ for c in E.__mro__])
class F(none): pass
print(F.__bases__, F.__orig_bases__ == (none,))
class G(A, Stand(B)): pass
print([b.__name__ for b in G.__bases__])
class H(list[int], Stand()): pass
print(H.__bases__, H.__orig_bases__[0], H([1]))
class I(H): pass
print("__orig_bases__" in I.__dict__, types.get_original_bases(I))
class Bad:
    def __mro_entries__(self, bases): return [A]
def f():
    class X(Bad()): pass
class Bad2:
    def __mro_entries__(self, bases): return (5,)
def g():
    class X(Bad2()): pass
class Bad3:
    def __mro_entries__(self, bases): raise KeyError("k")
def h():
    class X(Bad3()): pass
def i():
    class X(A()): pass
def j():
    class X(Stand(A, A)): pass
class Bad4: __mro_entries__ = 5
def k():
    class X(Bad4()): pass
def l(): type("X", (one,), {})
def m():
    class X(None): pass
def n():
    class X(len): pass
def o():
    class X(A.__init__): pass
show_each(f, g, h, i, j, k, l, m, n, o)
show_each(lambda: types.resolve_bases((A, one)) == (A, A), lambda: types.resolve_bases((A,)) == (A,), lambda: types.resolve_bases([none]), lambda: types.resolve_bases((Bad(),)), lambda: types.resolve_bases((5,)))
X = types.new_class("X", (two,), {}, lambda ns: ns.update(v=1))
print(X.__bases__ == (A, B), X.v, X.__orig_bases__ == (two,))
show_each(lambda: types.get_original_bases(5), lambda: types.get_original_bases(int))
class Klass:
    def __mro_entries__(self, bases): return ()
class K2(Klass): pass
print(K2.__bases__ == (Klass,), hasattr(K2, "__orig_bases__"))
def body(b):
    class Q(*b): pass
    return [c.__name__ for c in Q.__mro__]
print(body([A, B]), body([one, B]), body([]))
class Gen(dict[str, int], metaclass=type): pass
print(Gen.__orig_bases__, Gen.__mro__[1])
