# complex: operators and errors.
from support.attempts import checker

check = checker(globals())


inf, nan = float("inf"), float("nan")
z = 3 + 4j
check(r'''
z + 1, 1 + z, z - 1j, 1.5 - z, z * z, z * 2, z / (1 + 1j), 1 / z, z / 2, -z, +z, abs(z), z ** 2, z ** -1, z ** 0.5, 2 ** z, z ** 0, 0j ** 0, z ** z, True + z, (1 + 1j) ** 3, 1j ** 2
z.real, z.imag, z.conjugate(), (-0j).conjugate(), abs(complex(inf, nan)), abs(complex(nan, 1)), 1j * 1j, -1j, -(0j), 0j - 1, complex(1, -0.0), -0j + 0, z * inf, inf * 1j, 1e200j * 1e200j
z == 3 + 4j, z == 3, 3 + 0j == 3, 3 == 3 + 0j, 3.5 == 3.5 + 0j, z != "a", complex(nan, 0) == complex(nan, 0), 2**53 + 1 == complex(2**53 + 1), 10**400 == 1j, 0j == -0j
hash(3 + 0j) == hash(3), hash(0j), hash(1j), hash(1 + 1j), hash(-1j), hash(1.5 + 2j), {1: "a"}[1 + 0j], bool(0j), bool(-0j), bool(1e-320j), bool(complex(nan, 0))
z / 0
z / 0j
1 / 0j
0j ** -1
0j ** 1j
1e300j ** 3
abs(complex(1e308, 1e308))
z // 1
z % 1
divmod(z, 1)
z < 1
z > z
1 <= z
z + "a"
z * []
z + None
z ** "a"
z + 10**400
pow(z, 2, 3)
~z
z << 1
int(z)
float(z)
round(z)
z.conjugate(1)
setattr(z, "real", 1)
[1][z]
(1j).__add__(1), (1j).__add__("a"), (1j).__rsub__(1), (1j).__eq__(1j), (1j).__eq__("a"), (1j).__lt__(1), (1j).__bool__(), (1j).__complex__(), (1j).__neg__(), (1j).__abs__(), (1j).__rtruediv__(2), (1j).__rpow__(2)
''')
