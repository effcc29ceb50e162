# Reference 3.3.8: emulating numeric types.
import math, operator
from support.attempts import show_each

OPS = "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split()
class All:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"A{self.n}"
for op in OPS:
    for form, text in ("__%s__", "{}"), ("__r%s__", "r{}"), ("__i%s__", "i{}"):
        if form % op == "__idivmod__": continue
        setattr(All, form % op, lambda self, *a, t=text.format(op): (t, self.n) + a)
for op in "neg pos abs invert".split(): setattr(All, f"__{op}__", lambda self, op=op: (op, self.n))
a, b = All(1), All(2)
show_each(lambda: a + b, lambda: a - 1, lambda: 1 - a, lambda: a * b, lambda: a @ 3, lambda: 3 @ a, lambda: a / b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: divmod(7, a), lambda: a ** b, lambda: 2 ** a, lambda: pow(a, 2, 3), lambda: pow(2, a, 3), lambda: pow(2, 3, a), lambda: a << 1, lambda: 1 >> a, lambda: a & b, lambda: "s" ^ a, lambda: None | a, lambda: -a, lambda: +a, lambda: ~a, lambda: abs(a), lambda: "%s" % a, lambda: [] + a, lambda: [1] * a)
for op in "+= -= *= @= /= //= %= **= <<= >>= &= ^= |=".split():
    ns = {"x": All(5)}
    exec(f"x {op} 3", ns)
    print(ns["x"], end=" ")
print()
class L:
    def __add__(self, o): print("L.add"); return NotImplemented
    def __radd__(self, o): print("L.radd"); return NotImplemented
class R:
    def __radd__(self, o): print("R.radd"); return "R"
class SubL(L):
    def __radd__(self, o): print("SubL.radd"); return "SubL"
class SubQuiet(L): pass
class SubI(int):
    def __radd__(self, o): return "sub radd"
    def __add__(self, o): return "sub add"
show_each(lambda: L() + R(), lambda: L() + L(), lambda: L() + SubL(), lambda: SubL() + L(), lambda: L() + SubQuiet(), lambda: L() + 1, lambda: 1 + L(), lambda: 1 + SubI(2), lambda: SubI(2) + 1, lambda: SubI(1) + SubI(2), lambda: sum([SubI(1)]), lambda: 1.0 + SubI(2))
class Fallback:
    def __add__(self, o): return f"add {o}"
    def __iadd__(self, o): return NotImplemented
f = Fallback()
f += 3
print(f)
class NoneOp:
    __add__ = None
    __radd__ = None
class R2:
    def __radd__(self, o): return "R2"
show_each(lambda: NoneOp() + R2(), lambda: 1 + NoneOp(), lambda: R2() + NoneOp(), lambda: NoneOp() + 1)
def imp():
    x = 1
    x += "a"
def imp2():
    x = object()
    x **= 2
def imp3():
    x = []
    x @= 1
show_each(imp, imp2, imp3, lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: {} | 1, lambda: 1 @ 2, lambda: -"a", lambda: ~1.5, lambda: +None, lambda: abs("x"), lambda: divmod("a", 1), lambda: pow("a", 2), lambda: pow(2, 3, "x"), lambda: 2 ** "x", lambda: 1 << 1.0, lambda: None & 1, lambda: print >> 1, lambda: object() - object(), lambda: 3 * None, lambda: "a" * "b", lambda: 1 < "a", lambda: None >= 1)
class Conv:
    def __init__(self, **k): self.__dict__.update(k)
    def __int__(self): return self.int
    def __float__(self): return self.float
    def __complex__(self): return self.complex
    def __index__(self): return self.index
    def __round__(self, *a): return "round", a
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
c = Conv(int=1, float=2.5, complex=3j, index=4)
show_each(lambda: int(c), lambda: float(c), lambda: complex(c), lambda: operator.index(c), lambda: hex(c), lambda: round(c), lambda: round(c, 2), lambda: round(c, None), lambda: math.trunc(c), lambda: math.floor(c), lambda: math.ceil(c), lambda: range(c), lambda: chr(c), lambda: bytes(c), lambda: math.sqrt(c))
d = Conv(int="x", float=1, complex=2, index="i")
show_each(lambda: int(d), lambda: float(d), lambda: complex(d), lambda: operator.index(d), lambda: bin(d), lambda: [1][d])
class OnlyIndex:
    def __index__(self): return 3
class OnlyFloat:
    def __float__(self): return 1.5
class OnlyTrunc:
    def __trunc__(self): return 3
show_each(lambda: int(OnlyIndex()), lambda: float(OnlyIndex()), lambda: complex(OnlyIndex()), lambda: complex(OnlyFloat()), lambda: int(OnlyFloat()), lambda: float(OnlyTrunc()), lambda: round(OnlyIndex()), lambda: math.floor(OnlyFloat()), lambda: math.trunc(OnlyFloat()))
