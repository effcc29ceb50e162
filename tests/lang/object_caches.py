# What inline caches and shapes must notice: classes and instances that change after they were used.
def err(f, *a, **k):
    try:
        r = f(*a, **k)
        print("no error:", r)
    except BaseException as e:
        print(type(e).__name__ + ":", e)
# many attributes
class A: pass
a = A()
for i in range(300): setattr(a, "attr%d" % i, i)
print(len(a.__dict__), a.attr299, a.attr0, list(a.__dict__)[:3])
b = A()
for i in range(100): setattr(b, "attr%d" % i, i)
print(b.attr99, sum(getattr(b, "attr%d" % i) for i in range(100)))
for i in range(0, 100, 3): delattr(b, "attr%d" % i)
print(len(b.__dict__), hasattr(b, "attr0"), b.attr1, b.attr98)
setattr(b, "not an identifier", 5); print(getattr(b, "not an identifier"), len(b.__dict__))
# learning of inline slots
class P:
    def __init__(self):
        self.a = 1; self.b = 2
        self.more()
    def more(self):
        for n in "cdefghijklmn": setattr(self, n, n)
ps = [P() for _ in range(5)]
print([p.n for p in ps], ps[0].__dict__ == ps[4].__dict__)
def rd(p): return p.a, p.f, p.n
print([rd(p) for p in ps])
# order of __dict__
class Q: pass
q = Q(); q.z = 1; q.a = 2; q.m = 3; print(list(q.__dict__)); del q.m; q.m = 4; print(list(q.__dict__)); del q.z; q.z = 5; print(list(q.__dict__))
# caches: class attr shadowed and unshadowed
class C:
    def f(self): return "C.f"
class D(C): pass
d = D()
def call(o): return o.f()
print(call(d)); D.f = lambda self: "D.f"; print(call(d)); del D.f; print(call(d)); C.f = lambda self: "C.f2"; print(call(d))
d.f = lambda: "inst"; print(call(d)); del d.f; print(call(d))
class E2(C): pass
E2.__bases__ = (D,)
D.g = lambda self: "D.g"
print(E2().g(), [k.__name__ for k in E2.__mro__])
def cyc(): D.__bases__ = (E2,)
err(cyc)
# data descriptor appears later
class DD:
    def __get__(self, o, t): return "dd"
class X:
    pass
x = X(); x.v = 1
def gv(o): return o.v
print(gv(x), gv(x)); X.v = DD(); print(gv(x)); DD.__set__ = lambda s, o, v: None; print(gv(x)); del DD.__set__; print(gv(x))
# setattr appears later
def sv(o, v): o.s = v
sv(x, 1); sv(x, 2); print(x.s)
X.__setattr__ = lambda self, n, v: object.__setattr__(self, n, v * 10)
sv(x, 3); print(x.s); del X.__setattr__; sv(x, 4); print(x.s)
X.__getattr__ = lambda self, n: "ga:" + n
print(x.nope, gv(x)); del X.__getattr__; err(lambda: x.nope)
X.__getattribute__ = lambda self, n: "all"
print(x.s, x.foo); del X.__getattribute__; print(x.s)
# property on class with instance attr
class Y:
    @property
    def p(self): return "prop"
y = Y(); y.__dict__["p"] = 5; print(y.p); Y.p = 3; print(y.p); del y.__dict__["p"]; print(y.p)
# special methods assigned late
class S: pass
s = S(); S.__add__ = lambda a, b: "add"; print(s + 1); S.__call__ = lambda a: "called"; print(s()); S.__iter__ = lambda a: iter([1]); print(list(s))
del S.__call__; err(lambda: s())
class S2(S): pass
print(S2() + 1); S.__len__ = lambda a: 3; print(len(S2()), bool(S2())); S.__bool__ = lambda a: False; print(bool(S2()))
# metaclass late change
class M(type): pass
class MC(metaclass=M): pass
M.__call__ = lambda cls, *a: "meta call"; print(MC()); del M.__call__; print(type(MC()).__name__)
# class reading through instances and class
class Cnt:
    n = 0
    def inc(self): self.n += 1; Cnt.total = getattr(Cnt, "total", 0) + 1
c = Cnt(); [c.inc() for _ in range(5)]; print(c.n, Cnt.n, Cnt.total)
# classes in a loop die

for i in range(2000):
    class Tmp:
        def __init__(self): self.i = i
        def get(self): return self.i
    t = Tmp(); t.get(); t.other = 1
print(len(object.__subclasses__()) < 100000)
# mro method override
class MM(type):
    def mro(cls): return [cls, Base0, object] if cls.__name__ != "Base0" else super().mro()
class Base0(metaclass=MM): z = "base0"
class Sub0(metaclass=MM): pass
print(Sub0.z, [k.__name__ for k in Sub0.__mro__])
# abstract
class Abs: pass
# nested function attr, dir
print([n for n in dir(A) if n in ("__init__", "__dict__", "__class__", "__module__")], [n for n in dir(q)][-3:])
print("__add__" in dir(int), "append" in dir([]), "__dict__" in dir(5), "__len__" in dir(5))
# del then class default
class Df: v = "class"
o = Df(); o.v = "inst"; print(o.v); del o.v; print(o.v); err(lambda: delattr(o, "v"))
# instance callable attr and bound
class K:
    def m(self, *a): return a
k = K(); f = k.m; print(f(1, 2)); k.cb = print; k.cb("hi"); K.sp = print; k.sp("x"); K.ln = len; err(lambda: k.ln()); print(k.ln([1]))
print(K.m(k, 5), K().m.__func__ is K.m)
class Str2(str): pass
print(getattr(k, Str2("m"))(1)); setattr(k, Str2("dyn"), 3); print(k.dyn)
err(lambda: getattr(k, 5)) if False else None
class Ctx:
    def __format__(self, spec): return "fmt:" + spec
print(f"{Ctx():abc}", format(Ctx(), "x")); err(lambda: f"{K():abc}")
class It:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
print(list(It()), 1 in It(), 5 in It())
class Rv:
    def __reversed__(self): return iter("rev")
    def __len__(self): return 2
print(list(reversed(Rv())))
class Ii:
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __index__(self): return 7
    def __round__(self, n=None): return "r"
print(int(Ii()), float(Ii()), [0] * Ii() if False else "", hex(Ii()) if "hex" in dir(int) else "0x7")
