# Reference 7.2.2: annotated assignment statements.
import sys
from support.attempts import show_each

def p(x): print("eval", x); return x
a: int = 1
b: str
c: p("ann") = p("value")
(d): float = 2.5
e: "forward" = None
print(__annotations__, a, d, e)
try: b
except NameError as err: print(err)
class C:
    x: int = 5
    y: str
    z: "later"
    __priv: int
    (w): int = 1
    self_: p("class ann")
    print(__annotations__)
    if False: never: int
    for i in range(1): looped: int = i
    del x
    x: str = "again"
print(C.__annotations__, hasattr(C, "y"), C.looped, C.w)
class D(C): pass
class E: pass
print(D.__annotations__ == {} or D.__annotations__ is C.__annotations__, "__annotations__" in D.__dict__, E.__annotations__, "__annotations__" in E.__dict__)
def f():
    x: p("not evaluated") = p("evaluated")
    y: undefined_name
    z: undefined_name = 3
    (q): undefined_name = 4
    try: y
    except UnboundLocalError as e: print(e)
    return x, z, q, f.__annotations__, sorted(locals())
show_each(f)
class T:
    def __setattr__(self, n, v): print("attr", n, v)
    def __setitem__(self, k, v): print("item", k, v)
    def __getitem__(self, k): return k
t = T()
t.a: p("ann of attr") = 1
t.b: p("alone")
t[p("key")]: p("ann of item") = p("v")
t[p("only")]: int
p(t.__class__).q: int
def g():
    t.a: p("in function: not evaluated") = 1
    t[p("k")]: undefined_name
    (t.b): undefined_name
g()
def h(a: 1, b: "two" = 2, /, c: [3] = 3, *d: 4, e: (5,), f=6, **g: 7) -> {8}: pass
print(h.__annotations__)
def i(x: int, *, y: (lambda: 0)() = 1) -> None: return x
print(i.__annotations__, i.__defaults__, i.__kwdefaults__)
h.__annotations__ = {}
show_each(lambda: h.__annotations__)
def s1(): h.__annotations__ = 5
def s2(): h.__annotations__ = None
def s3(): del h.__annotations__
show_each(s1, s2, lambda: h.__annotations__, s3, lambda: h.__annotations__)
