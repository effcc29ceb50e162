# Operator methods, reflected and in place.


class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, o):
        return V(self.x + o.x) if isinstance(o, V) else NotImplemented

    def __radd__(self, o):
        return f"radd {o}"

    def __sub__(self, o):
        return "sub"

    def __rsub__(self, o):
        return "rsub"

    def __mul__(self, o):
        return V(self.x * o)

    __rmul__ = __mul__

    def __neg__(self):
        return V(-self.x)

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"

    def __matmul__(self, o):
        return "matmul"

    def __rpow__(self, o):
        return "rpow"

    def __floordiv__(self, o):
        return "floor"

    def __divmod__(self, o):
        return "divmod"

    def __abs__(self):
        return "abs"

    def __lshift__(self, o):
        return "lshift"

    def __ror__(self, o):
        return "ror"

    def __round__(self, n=None):
        return f"round {n}"

    def __repr__(self):
        return f"V({self.x})"


v = V(3)
print(v + V(4), 1 + v, v - 1, 1 - v, v * 2, 2 * v, -v, +v, ~v, v @ v, 2 ** v, v // 2, divmod(v, 1), abs(v), v << 1, 1 | v, round(v), round(v, 2))
for f in (lambda: v + 1, lambda: v / 2, lambda: 1 / v, lambda: v % 2, lambda: v < v, lambda: v & 1, lambda: int(v), lambda: len(v), lambda: v[0], lambda: v(), lambda: iter(v), lambda: 1 in v, lambda: -[], lambda: "a" - 1):
    try:
        f()
    except TypeError as e:
        print(e)


class Base:
    def __add__(self, o):
        return "base add"


class Derived(Base):
    def __radd__(self, o):
        return "derived radd"


print(Base() + Derived(), Derived() + Base())
