# float: fromhex, hex, is_integer, as_integer_ratio, conjugate, __getformat__, the methods of its protocols by name.
from support.attempts import checker

check = checker(globals())

class Sub(float): pass


class Made(float):
    def __new__(cls, value):
        self = super().__new__(cls, value)
        self.made = True
        return self


inf, nan = float("inf"), float("nan")
check(r'''
[float.fromhex(t) for t in ("0x1p0", "1", "-0x1.8p1", "0x.8", "0X1P-3", "  0x1.5p+2\n", "a", "1.8", "0x0p0", "-0x0p0", "0x1.fffffffffffffp1023", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "inf", "-Infinity", "+nan", "NAN", "0x10", "0x1.00000000000008p0", "0x1.00000000000018p0", "0x1.000000000000080000001p0", "1e5", "0x123456789abcdef0123p-4")]
float.fromhex("0x1p1024")
float.fromhex("0x")
float.fromhex("")
float.fromhex("0x1p")
float.fromhex("0x1p1.5")
float.fromhex("0xg")
float.fromhex("1 2")
float.fromhex("0x1_0p0")
float.fromhex("--1")
float.fromhex(5)
float.fromhex(b"1")
float.fromhex()
type(Sub.fromhex("1")), Made.fromhex("0x2").made, Made.fromhex("0x2"), (1.5).fromhex("2")
[x.hex() for x in (0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 2.2250738585072014e-308, 1e22, inf, -inf, nan, 255.0)]
all(float.fromhex(x.hex()) == x for x in (0.1, 1/3, 1e-310, 1.7976931348623157e308, -2.5))
[x.is_integer() for x in (0.0, -0.0, 1.0, 1.5, 1e300, inf, nan, -2.0)], [x.as_integer_ratio() for x in (0.0, -0.5, 0.1, 1e20, 5e-324)] == [(0, 1), (-1, 2), (3602879701896397, 36028797018963968), (10**20, 1), (1, 2**1074)]
inf.as_integer_ratio()
nan.as_integer_ratio()
(1.5).is_integer(1)
(1.5).hex(1)
(2.5).conjugate(), (2.5).real, (2.5).imag, Sub(2.5).conjugate(), type(Sub(2.5).conjugate()), type(Sub(1.5).real), (-0.0).imag
float.__getformat__("double"), float.__getformat__("float")
float.__getformat__("long")
float.__getformat__(1)
(2.5).__trunc__(), (2.5).__floor__(), (2.5).__ceil__(), (2.5).__round__(), (3.5).__round__(), (2.567).__round__(2), (25.0).__round__(-1), (2.5).__int__(), (2.5).__float__(), type(Sub(2.5).__float__()), (2.5).__bool__(), (2.5).__pos__(), (2.5).__neg__(), (-2.5).__abs__(), (2.5).__getnewargs__(), (7.5).__divmod__(2), (2).__float__(), (2.5).__rsub__(1), (2.5).__rpow__(4), (2.5).__eq__("a"), (2.5).__lt__(3), (2.5).__add__("a"), (2.5).__rfloordiv__(9), (2.5).__rmod__(9), (2.5).__rdivmod__(9), (2.5).__mod__(1), (2.5).__pow__(2, None), (2.5).__hash__() == hash(2.5), (1.5).__format__(".3f")
inf.__trunc__()
nan.__floor__()
inf.__round__()
(2.5).__round__("a")
(2.5).__pow__(2, 3)
(2.5).__divmod__(0)
type(Sub(1) + 1), type(+Sub(1)), type(abs(Sub(1))), type(-Sub(0.0)), Sub(2.5), repr(Sub(2.5)), Sub(1) == 1.0, hash(Sub(1.0)) == hash(1), {1: "x"}[Sub(1)]
setattr(1.5, "x", 1)
float.__mro__, float.__base__
''')
