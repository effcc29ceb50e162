# pow(): two and three arguments, inverses, keywords, and the operators of classes.
from support.attempts import show


class Power:
    def __init__(self, name):
        self.name = name

    def __pow__(self, other, modulus=None):
        return f"{self.name}.__pow__({other!r}, {modulus!r})"

    def __rpow__(self, other, modulus=None):
        return f"{self.name}.__rpow__({other!r}, {modulus!r})"

    def __repr__(self):
        return self.name


class Two:
    def __pow__(self, other):
        return "two only"


class Refuses:
    def __repr__(self):
        return "Refuses()"

    def __pow__(self, other, modulus=None):
        return NotImplemented


class Int(int):
    def __rpow__(self, other, modulus=None):
        return "Int.__rpow__"


class Index:
    def __index__(self):
        return 2


print(pow(2, 10), pow(2, 100), pow(-2, 3), pow(2, -1), pow(-2, -3), pow(0, 0), pow(2.0, 3), pow(2, 0.5), pow(0.0, 0), pow(True, 5), type(pow(True, True)))
print(pow(-8, 1 / 3), pow(1j, 2), pow(2, 1j), pow(0j, 0), pow(float("inf"), -1), pow(-1.0, float("inf")), pow(1, float("nan")), pow(float("nan"), 0), pow(2.0, -1074))
print(pow(3, 4, 5), pow(3, 4, -5), pow(-3, 3, 7), pow(2, 1000, 1000007), pow(2**100, 2**100, 10**20 + 39), pow(5, 0, 1), pow(5, 0, 7), pow(0, 0, 3), pow(0, 5, 3), pow(7, 3, 1), pow(7, 3, -1))
print(pow(3, -1, 11), pow(38, -1, 97), pow(3, -2, 11), pow(-3, -1, 11), pow(2, -5, 2**61 - 1), pow(10, -1, 2**89 - 1), pow(3, -1, -11), pow(2, -1, 1), pow(True, -1, True))
print(pow(base=2, exp=3), pow(2, exp=3, mod=5), pow(2, 3, None), pow(mod=5, exp=3, base=2), pow(2, 3, mod=None))
for args in ((2, -1, 4), (0, -1, 5), (6, -2, 9), (2, 3, 0), (2, -3, 0), (2.0, 3, 5), (2, 3.0, 5), (2, 3, 5.0), (2, 3, "x"), (1j, 2, 3), (2, "x"), ("x", 2), (None, 2), (2, None),
             (2, [], 3), ([], 2, 3), (0, -1), (0.0, -1), (0, -1.5), (0j, -1), (0j, 1j), (10.0, 400), (-10.0, 401), (1e200j, 3), (), (2,), (1, 2, 3, 4), (Index(), 2), (2, Index()),
             (2, 3, Index()), (b"a", 2), (2.0, 2**2000)):
    show(pow, *args)
show(pow, base=2)
show(pow, exp=2)
show(pow, 2, power=3)
show(pow, 2, 3, 4, mod=5)
show(pow, 2, 3, base=1)
a, b = Power("a"), Power("b")
for args in ((a, b), (a, 2), (2, a), (a, b, 5), (a, 2, None), (2, a, 5), (2, 3, a), (Two(), 2), (Two(), 2, 3), (Refuses(), 2), (Refuses(), 2, 3), (2, Refuses()), (Refuses(), a),
             (2, Int(3)), (2, Int(3), 5), (2, 3, Int(5)), (a, b, None)):
    show(pow, *args)
show((2).__pow__, 3, 5)
show((2).__pow__, 3, None)
show((2).__pow__, "x")
show((2).__pow__, 3.0)
show((2).__rpow__, 3)
show((2).__rpow__, 3, 5)
show((2.0).__pow__, 3, 5)
show((2).__pow__)
show((2).__pow__, 1, 2, 3)
print(2 ** -1, (-2) ** 2, -2 ** 2, 2 ** 3 ** 2, a ** b, 2 ** a, pow.__name__)
