# complex: repr and format.
from support.attempts import checker

check = checker(globals())


inf, nan = float("inf"), float("nan")
check(r'''
1j, 1 + 2j, 1.5 - 2.5j, -1j, 0j, -0j, complex(-0.0, 1), complex(0, -0.0), complex(-0.0, -0.0), complex(inf, nan), complex(nan, -inf), 1e16 + 1e-5j, complex(1, 1e100), -(1 + 2j), 1e22j
str(1 + 2j), f"{1 + 2j}", f"{1j}", "%s" % (1 + 2j), "%r" % 1j
format(1 + 2j, ".2f"), format(1 + 2j, "e"), format(1.5 + 2j, "g"), format(1 + 2j, "10.1f"), format(1 + 2j, "<14.1f") + "|", format(1 + 2j, ">14"), format(1 + 2j, "^14"), format(1 + 2j, "*^16.1f"), format(1j, ""), format(1j, "10"), format(1 + 2j, "+"), format(1j, ".3"), format(12345.678 + 1j, ",.1f"), format(1 + 2j, "G"), format(1e5j, "_.0f"), format(complex(inf, nan), "F"), format(1 - 0j, "+.0f"), format(1 + 2j, "#.0f"), format(1 + 2j, "n")
format(1j, "d")
format(1j, "%")
format(1j, "s")
format(1j, "=10")
format(1j, "010")
format(1j, "x")
format(1j, 1)
"%f" % 1j
"%d" % 1j
"%x" % 1j
(1j).__format__()
(1j).__getnewargs__(), (1.5).__getnewargs__(), (5).__getnewargs__(), complex.__mro__, complex.from_number if hasattr(complex, "from_number") else None
''')
