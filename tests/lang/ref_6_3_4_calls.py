# Reference 6.3.4: calls.
from support.attempts import show_each

def p(x): print(x, end=" "); return x
def f(*a, **k): return a, k
def g(a, b=2, /, c=3, *d, e, f=6, **h): return a, b, c, d, e, f, h
def h(x, y): return x, y
def k(*, x): return x
def n(): return None
show_each(lambda: f(), lambda: f(1, 2, x=3), lambda: f(*[1], 2, *(3,), x=4, **{"y": 5}, z=6, **{}), lambda: f(p(1), *p([2]), a=p(3), **p({"b": 4})), lambda: f(a=p(1), *p([2])), lambda: f(*p("ab"), p(1)), lambda: f(**{"a": 1}, b=2), lambda: f(x for x in "a")[0][0].__name__, lambda: f(*{}), lambda: f(**{"not identifier": 1, "": 2, "class": 3}), lambda: f(*range(3)), lambda: f(*"ab", *"cd"), lambda: f(1,), lambda: f(*(), **{}), lambda: f(x=1,), lambda: f(a := 5), lambda: f((a := 5), b=a), lambda: f(lambda: 1, k=lambda: 2)[0][0]())
show_each(lambda: g(1, e=5), lambda: g(1, 2, 3, 4, 5, e=6, g=7), lambda: g(1, c=9, e=1), lambda: g(1, a=5, b=6, e=7), lambda: g(), lambda: g(1), lambda: g(e=1), lambda: g(1, 2, 3, c=4, e=5), lambda: g(b=1, e=1))
show_each(lambda: h(), lambda: h(1), lambda: h(1, 2, 3), lambda: h(1, x=1), lambda: h(1, z=1), lambda: h(y=1), lambda: h(y=1, x=2), lambda: h(1, 2, z=3), lambda: h(1, **{"y": 2, "z": 3}), lambda: k(), lambda: k(1), lambda: k(1, x=2), lambda: k(y=1), lambda: k(x=1, z=2), lambda: n(1), lambda: n(x=1), lambda: n(*[]), lambda: n(1, 2), lambda: k(1, 2, x=3), lambda: h(*[1, 2, 3]), lambda: h(1, 2, **{"x": 3}), lambda: f(**{1: 2}), lambda: f(*5), lambda: f(*None), lambda: f(**5), lambda: f(**[("a", 1)]), lambda: f(a=1, **{"a": 2}), lambda: f(**{"a": 1}, **{"a": 2}), lambda: h(*[1], **{"x": 1}), lambda: h(xx=1, y=2), lambda: f(*1, *2), lambda: f(1, *None, **None))
def m3(a, b, c): pass
def m4(a, b, c, d): pass
def kw2(*, a, b): pass
def kw3(*, a, b, c): pass
def d1(a, b=1): pass
def pos(a, b, /): pass
def pos2(a, /, b): pass
def posk(a, /, **k): return a, k
def one_default(a=1): pass
show_each(lambda: m3(), lambda: m4(1), lambda: m4(), lambda: kw2(), lambda: kw3(), lambda: kw3(a=1), lambda: d1(1, 2, 3), lambda: d1(), lambda: pos(1), lambda: pos(a=1, b=2), lambda: pos(1, b=2), lambda: pos(), lambda: pos2(a=1, b=2), lambda: pos2(1, 2, 3), lambda: posk(1, a=2), lambda: posk(a=2), lambda: one_default(1, 2), lambda: one_default(1, 2, 3), lambda: one_default(b=1), lambda: m3(1, 2, d=4), lambda: kw2(1), lambda: kw2(1, a=1, b=2), lambda: d1(1, 2, 3, c=4), lambda: pos2(1, 2, 3, c=1))
class C:
    def m(self, a): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def noself(): pass
    def __init__(self, x=0): pass
c = C()
show_each(lambda: c.m(), lambda: c.m(1, 2), lambda: C.m(), lambda: C.m(1), lambda: C.c(), lambda: C.c(1, 2), lambda: c.s(), lambda: c.s(1, 2), lambda: c.noself(), lambda: C(1, 2), lambda: C(y=1), lambda: c.m(b=1), lambda: C.m(c, 1))
show_each(lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: abs(), lambda: int(x=1), lambda: int("1", bas=2), lambda: isinstance(1), lambda: print(foo=1), lambda: max(), lambda: [].append(), lambda: [].append(1, 2), lambda: "".join(), lambda: "".join(1, 2), lambda: {}.get(), lambda: {}.update(1, 2), lambda: dict(1, 2), lambda: dict(**{1: 2}), lambda: range(), lambda: range(1, 2, 3, 4), lambda: "".split(1, 2, 3), lambda: "".split(foo=1), lambda: str(1, 2, 3, 4), lambda: list(1, 2), lambda: tuple(x=1), lambda: type(1, 2), lambda: object(1), lambda: ord("ab"), lambda: ord(), lambda: chr("a"), lambda: divmod(1), lambda: pow(1), lambda: round(), lambda: zip(foo=1), lambda: enumerate(), lambda: map(), lambda: map(int), lambda: filter(int), lambda: open(), lambda: getattr(1), lambda: iter(), lambda: next(), lambda: sum(), lambda: hash(), lambda: bool(1, 2), lambda: float(1, 2), lambda: float(x=1), lambda: complex(1, 2, 3), lambda: bytes(1, 2, 3, 4), lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: super(1, 2, 3), lambda: property(1, 2, 3, 4, 5), lambda: reversed(), lambda: set(1, 2), lambda: vars(1, 2), lambda: dir(1, 2), lambda: repr(), lambda: callable(), lambda: id(), lambda: input(1, 2), lambda: format(), lambda: any(), lambda: bin(), lambda: eval(), lambda: staticmethod())
deep = f
show_each(lambda: (lambda: (lambda: 5))()(), lambda: [f][0](1), lambda: {"k": f}["k"](2), lambda: (f if 1 else n)(3), lambda: f(f(f(1)))[0], lambda: print(*"ab", sep="-"), lambda: print(*[1, 2], **{"sep": "+", "end": "!\n"}))
def mutate(**k): k["new"] = 1; return k
orig = {"a": 1}
print(mutate(**orig), orig)
def args(*a): return a
t = (1, 2)
print(args(*t) == t, args(*t) is not t or True)
