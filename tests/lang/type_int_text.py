# int to text and back: str, repr, hex, oct, bin, round, the limit on digits.
from support.attempts import checker

check = checker(globals())


import sys

class X:
    def __index__(self): return 10

class Sub(int): pass

class Named(int):
    def __repr__(self): return "named"


check(r'''
str(0), str(-1), repr(10**25), str(True), repr(False), hex(255), hex(-255), hex(0), oct(8), oct(-8), bin(5), bin(-5), bin(0), hex(2**70), oct(2**70), bin(2**65), hex(True)
hex(X()), oct(X()), bin(X()), str(Sub(5)), repr(Sub(5)), str(Named(5)), f"{Named(5)}", "%d" % Named(5), "%s" % Named(5), hex(Sub(17)), [Named(1)]
round(15, -1), round(25, -1), round(5, -1), round(-15, -1), round(-25, -1), round(1234, -2), round(1234, 2), round(1234), round(5, -5), round(2**70, -5), round(10**30 + 5 * 10**9, -10), round(True), round(7, 10**20)
round(7, None), type(round(True)), type(round(Sub(5))), round(number=15, ndigits=-1), (15).__round__(-1), (15).__floor__(), (15).__ceil__(), (15).__trunc__(), type(True.__trunc__())
hex(1.0)
oct("a")
bin(None)
round(5, 1.0)
round(5, "a")
(5).__round__(1, 2)
hex()
sys.get_int_max_str_digits(), len(str(10**4299))
str(10**4300)
repr(-10**4300)
int("1" * 4301)
len(hex(10**5000)), int("f" * 5000, 16) > 0, len(f"{10**5000:x}")
f"{10**4300}"
"%d" % 10**4300
"%d" % (10**4300)
int("1" * 4301, 11)
int("_".join("1" * 4301))
sys.set_int_max_str_digits(0), len(str(10**5000)), sys.set_int_max_str_digits(4300)
sys.set_int_max_str_digits(5)
sys.set_int_max_str_digits(-1)
''')
