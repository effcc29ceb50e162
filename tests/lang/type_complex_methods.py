# complex: conjugate, real, imag, __complex__, from what numbers it is made, the methods of its protocols by name.
from support.attempts import checker

check = checker(globals())

class Sub(complex): pass


class WithComplex:
    def __init__(self, value): self.value = value
    def __complex__(self): return self.value


class WithFloat:
    def __float__(self): return 2.5


class WithIndex:
    def __index__(self): return 3


z = 3 - 4j
check(r'''
z.conjugate(), z.real, z.imag, z.__complex__(), abs(z), -z, +z, bool(z), bool(0j), hash(3 + 0j) == hash(3), z.__getnewargs__(), Sub(1, 2).__getnewargs__(), type(Sub(1).conjugate()), type(Sub(1).__complex__()), type(+Sub(1)), Sub(1, 2), repr(Sub(1, -0.0))
z.conjugate(1)
setattr(z, "real", 1)
z.__complex__(1)
complex(WithComplex(1j)), complex(WithFloat()), complex(WithIndex()), complex(WithIndex(), WithFloat()), complex(2, 1j), complex(1j, 1j), complex(real=1, imag=2), complex(imag=3), complex(True), complex("1+2j"), complex(" -1.5j "), complex("(1+2j)"), complex("inf+nanj"), complex("1e5-1E-5J"), complex(Sub(1, 2)), type(complex(Sub(1)))
complex(WithComplex(1))
complex(WithComplex("a"))
complex(WithComplex(None))
complex("1 + 2j")
complex("a")
complex("")
complex("1+2j", 1)
complex(1, "2")
complex(None)
complex([])
complex(1, None)
complex(1, 2, 3)
complex(x=1)
complex("1" * 5 + "j"), complex("1_0+2_0j"), complex("j"), complex("+j"), complex("-j"), complex("1j"), complex("nan"), complex("-infj")
complex("1__0j")
complex("1+j2")
complex("((1j))")
z < 1
z >= z
z // 2
z % 2
divmod(z, 1)
int(z)
float(z)
round(z)
z.__floor__
z == 3, 3 + 0j == 3, 3 + 0j == 3.0, 1j == "a", 0j == False, z != z, complex("nan") == complex("nan"), 10**400 == 1j, 2**53 + 1 == complex(2**53)
z ** 2, z ** 0, z ** 0.5, 0j ** 0, 0j ** 2, (1 + 1j) ** -1, 2 ** 1j, z ** (1 + 1j), 1j ** 2, z ** 100 == z ** 100.0
0j ** -1
0j ** 1j
1j ** (10**400)
pow(1j, 2, 3)
z / 2, z / (1 + 1j), 1 / z, z / 1e-320 if False else 0, (1e308 + 1e308j) * 2, complex(0, float("inf")) * 1
z / 0
z / 0j
z.__add__(1), z.__radd__("a"), z.__sub__(1j), z.__rsub__(1), z.__mul__(2), z.__truediv__(2), z.__rtruediv__(1), z.__pow__(2), z.__rpow__(2), z.__eq__("a"), z.__lt__(1), z.__neg__(), z.__pos__(), z.__abs__(), z.__bool__(), z.__repr__(), z.__hash__() == hash(z), z.__format__("")
f"{z}", f"{z:.2f}", f"{z:+.1e}", f"{z:>15}", f"{z:<15}|", f"{z:g}", f"{1e20+1j:,.1f}", f"{z:15.1f}|"
f"{z:05}"
f"{z:d}"
f"{z:=10}"
repr(0j), repr(-0j), repr(complex(-0.0, 0.0)), repr(complex(-0.0, -0.0)), repr(complex(0.0, -1)), repr(complex("nan")), repr(complex(1e16, 1e-5)), str(1j), repr(complex("infj"))
complex.__mro__, complex.from_number(3) if hasattr(complex, "from_number") else "none"
''')
