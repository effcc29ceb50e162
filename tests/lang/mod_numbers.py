import numbers
from numbers import Number, Complex, Real, Rational, Integral

print(numbers.__all__)
for v in (1, True, 1.5, 2j, "x", None):
    print(repr(v), [isinstance(v, k) for k in (Number, Complex, Real, Rational, Integral)])
print(issubclass(int, Integral), issubclass(float, Rational), issubclass(complex, Real), Integral.__mro__)
print(int in (), Number.__hash__)
for k in (Number, Complex, Real, Rational, Integral):
    print(k.__name__, sorted(k.__abstractmethods__))
    try:
        k()
        print("made")
    except TypeError as e:
        print(e)


class Mod(Integral):
    def __init__(self, v):
        self.v = int(v)

    def __int__(self):
        return self.v

    def __repr__(self):
        return f"Mod({self.v})"

    def _two(name, swapped=False):
        def op(self, other):
            a, b = (other, self) if swapped else (self, other)
            return Mod(getattr(int(a), name)(int(b)))
        return op

    for _n in ("add", "mul", "floordiv", "mod", "lshift", "rshift", "and", "xor", "or"):
        locals()[f"__{_n}__"] = _two(f"__{_n}__")
        locals()[f"__r{_n}__"] = _two(f"__{_n}__", True)

    def __truediv__(self, other):
        return int(self) / int(other)

    def __rtruediv__(self, other):
        return int(other) / int(self)

    def __pow__(self, e, m=None):
        return Mod(pow(int(self), int(e), m))

    def __rpow__(self, b):
        return Mod(int(b) ** int(self))

    def _one(name):
        return lambda self: Mod(getattr(int(self), name)())

    for _n in ("__neg__", "__pos__", "__abs__", "__invert__", "__trunc__", "__floor__", "__ceil__"):
        locals()[_n] = _one(_n)

    def __round__(self, n=None):
        return Mod(round(int(self), n))

    def __eq__(self, other):
        return int(self) == other

    def __lt__(self, other):
        return int(self) < other

    def __le__(self, other):
        return int(self) <= other

    def __hash__(self):
        return hash(self.v)


m = Mod(7)
print(m - Mod(2), 10 - m, divmod(m, 2), divmod(20, m), float(m), complex(m), bool(m), bool(Mod(0)))
print(m.real, m.imag, m.conjugate(), m.numerator, m.denominator, [10, 20, 30][Mod(1)], pow(m, 2, 5), round(m), m < 8)
