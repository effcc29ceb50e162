# Reference 8.10: type parameter lists; generic functions, classes and aliases.
from support.attempts import show_each

def p(x): print("eval", x, end=" "); return x
def max_[T](a: T, b: T) -> T: return max(a, b)
async def co[T](x: T): return x
class Bag[T]:
    def __init__(self, x: T): self.x = x
    def get(self) -> T: return self.x
    def conv[U](self, f: U) -> tuple[T, U]: return self.x, f
type Alias[T] = list[T]
def overall[T, U: int, V: (str, bytes), *Ts, **P](x: T): return T, U, V, Ts, P
print(max_(1, 2), max_.__type_params__, max_.__annotations__, Bag.__type_params__, Bag.__orig_bases__, Bag.__bases__, Bag.__parameters__, Bag(5).get(), Bag.conv.__type_params__, Bag.conv.__annotations__)
for t in overall.__type_params__: print(t, type(t).__name__, getattr(t, "__bound__", "-"), getattr(t, "__constraints__", "-"), t.__name__, t.__module__, t.has_default(), t.__default__)
show_each(lambda: Bag[int], lambda: Bag[int](3).get(), lambda: Bag[int](3).__orig_class__, lambda: Bag[int, str], lambda: Bag[int].__args__, lambda: Bag[int] == Bag[int], lambda: isinstance(Bag(1), Bag), lambda: isinstance(1, Bag[int]), lambda: max_[int], lambda: Alias[int], lambda: Alias[int].__value__, lambda: Bag.__class_getitem__(int), lambda: Bag[Bag[int]], lambda: Bag["fwd"], lambda: overall(1))
def lazy[T: p("bound"), U: (p("c1"), p("c2")), V = p("default")](): pass
print("made")
T, U, V = lazy.__type_params__
print(T.__bound__, T.__bound__)
print(U.__constraints__, V.__default__)
def bad_bound[T: undefined](): pass
def bad_default[T = undefined](): pass
def bad_constraint[T: (int, undefined)](): pass
show_each(lambda: bad_bound.__type_params__[0].__bound__, lambda: bad_default.__type_params__[0].__default__, lambda: bad_constraint.__type_params__[0].__constraints__, lambda: bad_bound())
def rec[T: list[T]](): return T.__bound__
def forward[T: U, U = T](): return T.__bound__, U.__default__
def defaults[T = int, *Ts = *tuple[int, ...], **P = [int, str]](): return [t.__default__ for t in defaults.__type_params__]
show_each(rec, forward, defaults)
x = "global"
class Scope[T]:
    x = "class"
    y = T
    def m[U: (x, T)](self): return U.__constraints__
    z = [T for _ in "a"]
    type A[V: x] = (x, T, V)
    def default[W = x](self): return W.__default__
    nested = type("N", (), {})
    class Inner[W]:
        both = T, W
        def f(self): return T, W
    def cell(self): return __class__
show_each(lambda: Scope.y, lambda: Scope().m(), lambda: Scope.z, lambda: Scope.A.__value__, lambda: Scope.A.__type_params__[0].__bound__, lambda: Scope().default(), lambda: Scope.Inner.both, lambda: Scope.Inner().f(), lambda: Scope().cell() is Scope, lambda: hasattr(Scope, "T"), lambda: Scope.__qualname__, lambda: Scope.Inner.__qualname__, lambda: Scope.m.__qualname__)
try: T2
except NameError as e: print(e)
def leaks[Q](): return Q
try: Q
except NameError as e: print(e)
def shadow[x](): return x
def shadow2[T](T): return T
def reassign[T]():
    T = 5
    return T
def closure[T]():
    def inner(): return T
    return inner()
show_each(shadow, lambda: shadow2(3), reassign, closure, lambda: x)
@(lambda f: (print("decorated", f.__type_params__), f)[1])
def deco[T](a: T = p("default")): return a
print(deco())
class Base[T]: pass
class Child[T](Base[T]): pass
class Concrete(Base[int]): pass
class Both[T, *Ts](Base[T], dict[str, T]): pass
print(Child.__orig_bases__, Child.__parameters__, Concrete.__orig_bases__, Concrete.__parameters__, Both.__orig_bases__, [c.__name__ for c in Both.__mro__])
show_each(lambda: Child[int], lambda: Concrete[int], lambda: Both[int, str, bytes].__args__)
class WithMeta[T](Base[T], metaclass=type): pass
class Kw[T]:
    def __init_subclass__(cls, **k): print("sub", cls.__name__, k)
class KwChild[T](Kw[T], opt=1): pass
class Match[T]:
    __match_args__ = ("a",)
    a = 1
match Match():
    case Match(v): print(v)
def gen[T](): yield T
print(list(gen()), gen.__type_params__[0] is next(gen()))
def ann[T](a: "T", *b: T, **c: T) -> "list[T]": pass
print(ann.__annotations__)
t = overall.__type_params__[0]
def s1(): t.__bound__ = 1
def s2(): t.attr = 5; return t.attr
def s3(): t.__name__ = "x"
def s4(): overall.__type_params__ = 5
def s5(): overall.__type_params__ = (); return overall.__type_params__
def s6(): Bag.__type_params__ = (1,); return Bag.__type_params__
def s7():
    class X(t): pass
show_each(s1, s3, s4, s5, s6, s7, lambda: t(), lambda: t | int, lambda: t[int], lambda: isinstance(1, t), lambda: t == t, lambda: [*overall.__code__.co_varnames])
def clash():
    class X[T](Generic_[T]): pass
from typing import Generic as Generic_, Protocol
def clash2():
    class X[T](Protocol[T]): pass
class Proto[T](Protocol): pass
show_each(clash, clash2, lambda: Proto[int])
for src in "def f[](): pass", "def f[T,](): pass", "def f[T T](): pass", "def f[T, T](): pass", "def f[T: int = str](): pass", "def f[T = int, U](): pass", "def f[T = int, *Ts](): pass", "def f[*Ts, T](): pass", "def f[*Ts: int](): pass", "def f[**P: int](): pass", "def f[*Ts = int](): pass", "def f[*Ts = *int](): pass", "def f[T = *int](): pass", "def f[**P = *int](): pass", "def f[T: *int](): pass", "def f[1](): pass", "def f[None](): pass", "def f[T.x](): pass", "def f[T[int]](): pass", "def f[(T)](): pass", "def f[T: (yield)](): pass", "def f[T: (x := 1)](): pass", "def f[T: await x](): pass", "def f[T = (yield)](): pass", "def f[T](x: (yield)): pass", "def f[T](x=(yield)): pass", "def f[T](x: (y := 1)): pass", "def f[T]() -> (yield): pass", "class C[T](x := 1): pass", "class C[T]((x := 1)): pass", "class C[T]((yield)): pass", "class C[T](await x): pass", "def f[T]: pass", "class C[T: pass", "class C[]: pass", "class C[T]: pass", "class C[T](): pass", "class C[T][U]: pass", "lambda[T]: 1", "def f[T](T: T): pass", "def f[T]():\n nonlocal T", "def f[T]():\n global T", "class C[T]:\n nonlocal T", "class C[T]:\n global T", "def f[T]():\n def g():\n  nonlocal T", "def f[T, *T](): pass", "def f[T: lambda: (yield)](): pass", "def f[T: [x for x in y]](): pass", "def f[T: [x := 1 for _ in y]](): pass", "class C[__T]: pass", "def f[__debug__](): pass", "async def f[T](): pass", "def f[T](x: [a for a in T]): pass", "def f [T] (x): pass", "def f[T:int,U:(int,str),*V,**W,](): pass", "class C[T = int](B): pass", "def f[T]():\n T = 1", "def f[T]():\n del T", "def f[T](): import T", "def f[T](): class_ = T", "def f[T](*, T): pass":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
