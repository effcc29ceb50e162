# Reference 6.3.1: attribute references.
from support.attempts import show_each

def p(x, n=""): print("eval", n or x); return x
class A:
    c = "class"
    def __init__(self): self.i = "instance"
    def m(self): return self.i
a = A()
show_each(lambda: a.i, lambda: a.c, lambda: A.c, lambda: a.m(), lambda: p(a, "a").i, lambda: a.zzz, lambda: A.zzz, lambda: A.i, lambda: (5).real, lambda: 5 .real, lambda: 5..real, lambda: 5.0.imag, lambda: 5j.imag, lambda: "x".upper(), lambda: [].append.__name__, lambda: (lambda: 0).__name__, lambda: None.__class__, lambda: ....__class__, lambda: True.real, lambda: b"".join([]), lambda: f"{1}".strip(), lambda: a.m.__self__ is a, lambda: {}.keys().__class__, lambda: a . i, lambda: (a
    .m
    ()), lambda: -5 .real, lambda: a.i.upper().lower().title())
show_each(lambda: None.x, lambda: (1).x, lambda: [].x, lambda: "s".x, lambda: len.x, lambda: (lambda: 0).x, lambda: int.x, lambda: type.x, lambda: a.m.x, lambda: print.__name__.x, lambda: (x for x in []).x, lambda: ....x, lambda: range(3).y, lambda: Exception("e").x, lambda: {}.a, lambda: 1.5.y, lambda: super(A, a).zzz, lambda: __import__("math").zzz)
for f in (lambda: [].apend, lambda: "".uper, lambda: a.mm, lambda: A().I, lambda: {}.item, lambda: (1).imagg):
    try: f()
    except AttributeError as e: print(e, "|", e.name, type(e.obj).__name__)
class Order:
    def __getattr__(self, n): print("get", n); return self
    def __setattr__(self, n, v): print("set", n, v)
    def __delattr__(self, n): print("del", n)
    def __call__(self, *a): print("call"); return self
o = Order()
o.a.b.c = p(1)
o.x().y(p(2)).z
del o.d.e
o.h, o.i = p(3), p(4)
for o.k in [5]: pass
a.__dict__["two words"] = 1
show_each(lambda: getattr(a, "two words"), lambda: a.__dict__["two words"])
for src in "a.1", "a.'x'", "a.(b)", "a..b", ".a", "a.", "a.if", "a.None", "1.a", "1.real", "0x1.real", "a.b = 1", "f().x = 1", "(a.b) = 1", "a.b() = 1", "a.b + 1 = 2", "a.print", "a.match.case.type._", "a.lambda", "a.async", "a.\nb", "a.\\\nb", "1_0.real", "1..real", "1e5.real", "1jreal", "a.b: int", "a.b: int = 1", "del a.b.c", "a?.b":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
