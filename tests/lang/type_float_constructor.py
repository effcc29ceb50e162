# float as a constructor.
from support.attempts import checker

check = checker(globals())


class F:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v

class X:
    def __index__(self): return 7

class Sub(float): pass


check(r'''
float(), float(3), float("1.5"), float(" -1.5e3\n"), float("+.5"), float("5."), float("1_0.0_1"), float("inf"), float("-INF"), float("Infinity"), float("nan"), float("+NaN"), float("1e400"), float("1e-400"), float("-1e-400")
float(b"2.5"), float(bytearray(b"1e2")), float(memoryview(b"3")), float("٣.٥"), float(True), float(2**60), float(X()), float(F(2.5)), float(Sub(1.5)), type(float(Sub(1.5))), type(Sub("1")), Sub(2) + 1
float("0x10") if False else 0, float("1E5"), float("1e+5"), float("00012"), float("1" * 400) , float("0." + "0" * 400 + "1"), float("9007199254740993"), float("1.7976931348623159e308")
float("2.2250738585072011e-308"), float("5e-324"), float("2e-324"), float("3e-324"), float("179769313486231580793e289")
float("")
float(" ")
float("1.5.2")
float("1e")
float("e5")
float(".")
float("1__0")
float("_1")
float("1_.5")
float("1._5")
float("1e_5")
float("0x1p3")
float("infinit")
float("na n")
float("1 2")
float("1\x00")
float(None)
float([])
float(1j)
float(F(1))
float(F("a"))
float(10**400)
float(-10**400)
float(x=1)
float(1, 2)
float("\ud800")
float(b"\xff")
''')
