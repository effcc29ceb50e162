# complex as a constructor, with text and with numbers.
from support.attempts import checker

check = checker(globals())


class C:
    def __complex__(self): return 1 + 2j

class F:
    def __float__(self): return 2.5

class X:
    def __index__(self): return 7

class Bad:
    def __complex__(self): return 1.0

class Sub(complex): pass


check(r'''
complex(), complex(1), complex(1, 2), complex(1.5, -2), complex("1+2j"), complex(" 1-2J\n"), complex("j"), complex("-j"), complex("+1e3j"), complex("(1+2j)"), complex(" ( 3 ) "), complex("nan+infj"), complex("1_0+2_0j"), complex("-0-0j")
complex(1j, 2j), complex(1 + 2j, 3), complex(real=1, imag=2), complex(imag=5), complex(real=3), complex(True, False), complex(C()), complex(F()), complex(X()), complex(F(), X()), complex(C(), 1), type(complex(Sub(1, 2))), Sub("2j"), type(Sub(1) + 1), type(Sub(1j).conjugate())
complex("1e400"), complex("infinity"), complex("1.5e-3j"), complex("٣j"), complex(0.0, -0.0), complex(-0.0, 0.0), complex("-0j")
complex("")
complex("1+")
complex("1 + 2j")
complex("1+2")
complex("1+2i")
complex("1j+2")
complex("(1+2j")
complex("1+2j)")
complex("((1))")
complex("1__0")
complex("1\x00")
complex("1", 2)
complex(1, "2")
complex("1", "2")
complex(None)
complex(1, None)
complex([])
complex(b"1")
complex(Bad())
complex(1, C())
complex(10**400)
complex(1, 10**400)
complex(1, 2, 3)
complex(x=1)
complex("\ud800")
''')
