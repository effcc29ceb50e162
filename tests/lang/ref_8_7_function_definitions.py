# Reference 8.7: function definitions.
from support.attempts import show_each

def p(x): print(x, end=" "); return x
def deco(n):
    p("make " + n)
    def d(f): p("apply " + n); return f
    return d
@deco("outer")
@deco("inner")
def f(a: p("ann a"), b: p("ann b") = p("default b"), /, c=p("default c"), *args: p("ann args"), k: p("ann k") = p("default k"), **kw: p("ann kw")) -> p("ann return"): "doc"; return a, b, c, args, k, kw
print()
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__, f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
show_each(lambda: f(1), lambda: f(1, 2, 3, 4, k=5, z=6), lambda: f(a=1), lambda: f(1, b=2), lambda: f(1, 2, c=3), lambda: f(1, 2, 3, c=4))
def shared(x=[]): x.append(len(x)); return x
show_each(shared, shared, lambda: shared([9]), shared, lambda: shared.__defaults__)
shared.__defaults__ = ("replaced",)
show_each(lambda: shared([]), shared)
shared.__defaults__ = None
show_each(shared)
def kwd(*, a=1, b): return a, b
kwd.__kwdefaults__["b"] = 7
show_each(kwd)
kwd.__kwdefaults__ = None
show_each(kwd, lambda: kwd(a=1))
def set_(n, v):
    def g(): setattr(kwd, n, v)
    return g
show_each(set_("__defaults__", 5), set_("__kwdefaults__", 5), set_("__name__", 5), set_("__qualname__", None), set_("__code__", 5), set_("__code__", f.__code__), set_("__dict__", 5), set_("__annotations__", 5), set_("__doc__", 5), set_("__module__", 5), set_("__globals__", {}), set_("__closure__", None), set_("__type_params__", 5), set_("__type_params__", ()), set_("attr", 5))
print(kwd.attr, kwd.__doc__, kwd.__module__, kwd.__dict__)
@lambda f: "replaced by a string"
def g1(): pass
@(lambda f: f) if True else None
def g2(): return "conditional"
@[deco][0]("x")
def g3(): return "subscript"
@type
def g4(): pass
@property
@staticmethod
def g5(): pass
@(d := deco)("walrus")
def g6(): return "w"
print(g1, g2(), g3(), g4, type(g5).__name__, g6())
def notf():
    @5
    def f(): pass
def notf2():
    @undefined
    def f(): pass
def rebind():
    @(lambda fn: "before" if "h" not in locals() else "x")
    def h(): pass
    return h
show_each(notf, notf2, rebind)
def outer():
    def inner(): return inner.__qualname__
    class K:
        def m(self): return lambda: 0
    return inner(), K.m.__qualname__, K().m().__qualname__, (lambda: 0).__qualname__
show_each(outer)
def rec(n): return 1 if n <= 1 else n * rec(n - 1)
def multi():
    def a(): return b()
    def b(): return "mutual"
    return a()
def redefine():
    def x(): return 1
    y = x
    def x(): return 2
    return y(), x()
def conditional(v):
    if v:
        def q(): return "yes"
    else:
        def q(): return "no"
    return q()
def defaults_scope():
    x = 1
    def f(a=x, b=lambda: x): return a, b()
    x = 2
    return f()
def loop_defaults(): return [f() for f in [lambda i=i: i for i in range(3)]]
def star_ann(*a: 1, **k: 2): return star_ann.__annotations__
def star_ann2(*a: *tuple[int, str]): return star_ann2.__annotations__
def nodoc(): 1; "not a doc"
def fdoc(): f"not {1}"
def bdoc(): b"not"
def cdoc(): "a" "b"
def passes(): ...
show_each(lambda: rec(10), multi, redefine, lambda: conditional(1), lambda: conditional(0), defaults_scope, loop_defaults, star_ann, star_ann2, lambda: (nodoc.__doc__, fdoc.__doc__, bdoc.__doc__, cdoc.__doc__), passes)
def many(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, *, k1, k2, k3): return a12, k3
show_each(lambda: many(*range(12), k1=1, k2=2, k3=3), lambda: many(*range(10)), lambda: many(*range(12), k2=1), lambda: many(*range(14), k1=1))
for src in "def", "def f", "def f()", "def f():", "def f: pass", "def (): pass", "def f(): pass", "def f(a b): pass", "def f(a,): pass", "def f(,): pass", "def f(a,,b): pass", "def f(a=1, b): pass", "def f(a=1, *, b): pass", "def f(*): pass", "def f(*,): pass", "def f(*, **k): pass", "def f(*, a, **k): pass", "def f(*a, *b): pass", "def f(**k, a): pass", "def f(**k, *a): pass", "def f(**k, **l): pass", "def f(**k,): pass", "def f(*a,): pass", "def f(*a=1): pass", "def f(**k=1): pass", "def f(a, a): pass", "def f(a, *a): pass", "def f(a, *, a): pass", "def f(a, **a): pass", "def f(/): pass", "def f(/, a): pass", "def f(a, /): pass", "def f(a, /, b, /): pass", "def f(a, /, *, b): pass", "def f(*, a, /): pass", "def f(*a, /): pass", "def f(a, *, /): pass", "def f(**k, /): pass", "def f(a /): pass", "def f(a=1, /, b): pass", "def f(a=1, /, b=2, *, c): pass", "def f(a:): pass", "def f(a: int=): pass", "def f(a=): pass", "def f(a := 1): pass", "def f((a, b)): pass", "def f(1): pass", "def f('a'): pass", "def f(a.b): pass", "def f(a[0]): pass", "def f(None): pass", "def f(*None): pass", "def f(a) -> : pass", "def f() -> int, str: pass", "def f() -> (int, str): pass", "def f() -> *x: pass", "def f(*a: *b): pass", "def f(a: *b): pass", "def f(**a: *b): pass", "def f.g(): pass", "def f(): pass; pass", "def f(): def g(): pass", "def f(): return; x", "@x", "@x\nx = 1", "@x y\ndef f(): pass", "@x,\ndef f(): pass", "@x, y\ndef f(): pass", "@\ndef f(): pass", "@x = 1\ndef f(): pass", "@*x\ndef f(): pass", "@x; def f(): pass", "@x\n\n# c\ndef f(): pass", "@x\nasync def f(): pass", "@yield\ndef f(): pass", "def f(lambda): pass", "def f(a, b: int, c=1, *d, e, f=2, **g) -> None: pass", "def f(a, # c\n b,\n): pass", "def f(*, a=1, b, c=2): pass", "def f(a: (yield)): pass", "def f(a: (b := 1)): pass", "def f(a, b=1, *c, d): pass", "def f(a b=1): pass", "def f(a=1 b): pass", "def f(a:int b:int): pass", "def f(*a b): pass", "def f(*(a)): pass", "def f() pass", "def f()\n pass", "def f():\npass", "def f():\n  pass\n pass", "def f():\n pass\n  pass":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
