# Reference 3.3.12: special methods are looked up on the type.
from support.attempts import show_each

class C: pass
c = C()
for name in "len getitem iter next contains call bool hash eq lt add radd neg index int float str repr format enter exit reversed length_hint abs round dir sizeof bytes await".split():
    setattr(c, f"__{name}__", lambda *a: 1 / 0)
show_each(lambda: len(c), lambda: c[0], lambda: iter(c), lambda: next(c), lambda: 1 in c, lambda: c(), lambda: bool(c), lambda: isinstance(hash(c), int), lambda: c == 1, lambda: c < 1, lambda: c + 1, lambda: 1 + c, lambda: -c, lambda: [1][c], lambda: int(c), lambda: float(c), lambda: str(c)[:11], lambda: repr(c)[:11], lambda: format(c)[:11], lambda: reversed(c), lambda: abs(c), lambda: round(c), lambda: len(dir(c)) > 20, lambda: bytes(c), lambda: f"{c}"[:11], lambda: "%s" % (str(c)[:5],), lambda: c.__len__())
def w():
    with c: pass
def d(): del c[0]
def s(): c[0] = 1
show_each(w, d, s)
class Meta(type):
    def __getattribute__(*args): print("Metaclass getattribute invoked", args[1] if len(args) > 1 else ""); return type.__getattribute__(*args)
class K(metaclass=Meta):
    def __len__(self): return 10
    def __getattribute__(*args): print("Class getattribute invoked", args[1]); return object.__getattribute__(*args)
k = K()
show_each(lambda: k.__len__(), lambda: type(k).__len__(k), lambda: len(k))
class G:
    def __getattr__(self, n): print("asked", n); return lambda *a: 5
g = G()
show_each(lambda: g.__len__(), lambda: len(g), lambda: g.anything(), lambda: g + 1, lambda: bool(g), lambda: g == g, lambda: iter(g), lambda: g.__iter__())
class Desc:
    def __init__(self, v): self.v = v
    def __get__(self, o, t): print("bound to", type(o).__name__, t.__name__); return lambda *a: self.v
class D: __len__ = Desc(3); __getitem__ = Desc("item"); __call__ = Desc("called"); __add__ = Desc("sum"); __iter__ = Desc(iter("ab")); __eq__ = Desc("equal"); __hash__ = Desc(7); __bool__ = Desc(False)
x = D()
show_each(lambda: len(x), lambda: x[0], lambda: x(), lambda: x + 1, lambda: list(x), lambda: x == 2, lambda: x != 2, lambda: hash(x), lambda: bool(x))
class Late: pass
l = Late()
Late.__len__ = lambda self: 4
Late.__getitem__ = lambda self, i: "abcd"[i]
show_each(lambda: len(l), lambda: l[1], lambda: list(l), lambda: "c" in l, lambda: bool(l))
Late.__len__ = lambda self: 0
show_each(lambda: len(l), lambda: bool(l))
del Late.__len__
show_each(lambda: len(l), lambda: bool(l))
class ML(type):
    def __len__(cls): return 42
    def __str__(cls): return "str of class"
    def __hash__(cls): return 5
    def __eq__(cls, o): return True
class Inst(metaclass=ML):
    def __len__(self): return 1
    def __str__(self): return "str of instance"
print(len(Inst), len(Inst()), str(Inst), str(Inst()), hash(Inst), Inst == 1, Inst() == 1)
class Err:
    def __len__(self): raise AttributeError("inside")
    def __getattr__(self, n): return lambda: 3
show_each(lambda: len(Err()), lambda: bool(Err()))
