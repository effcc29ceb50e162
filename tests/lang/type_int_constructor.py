# int as a constructor: text, numbers, bases, the special methods it asks.
from support.attempts import checker

check = checker(globals())


class I:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v

class X:
    def __index__(self): return 7

class T:
    def __trunc__(self): return 3

class Sub(int): pass


check(r'''
int(), int(5), int(-2.9), int(2.9), int(True), int("42"), int("  -42\n"), int("+7"), int("1_000"), int("٣٤"), int(b"12"), int(bytearray(b"-3"))
int("ff", 16), int("0xff", 16), int("0xff", 0), int("0b11", 0), int("0o17", 0), int("z", 36), int("-0b1", 2), int("0b1", 16), int("0", 0), int("00", 0)
int("11", base=2), int("7", base=X())
int(I(5)), int(X()), int("1" * 40), int(1e20), int(-1e300) == -int(1e300)
int(memoryview(b"17")), type(int(Sub(4))), type(Sub("9")), Sub("9") + 1, Sub(3) == 3
type(int(I(True)))
int(I("x"))
int(I(1.0))
int(I(None))
int(T())
int("")
int(" ")
int("1__0")
int("_1")
int("1_")
int("0x", 16)
int("0xff")
int("010", 0)
int("1.5")
int("12", 2)
int("9", 1)
int("9", 37)
int("9", -1)
int("9", "8")
int("9", 10**30)
int(5, 10)
int(base=10)
int(x=5)
int(1, 2, 3)
int(None)
int([])
int(1j)
int(float("nan"))
int(float("inf"))
int(float("-inf"))
int(b"1\x00")
int("1\x002")
int("\ud800")
int("a" * 300)
''')
