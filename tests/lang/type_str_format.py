# str.format and the format mini-language.
from support.attempts import checker

check = checker(globals())


class Point:
    x, y = 3, -4

    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "P"


data = {"k": [10, 20], "a b": "space", "0": "zero"}
check(r'''
"{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{a}{b!r}".format(a=1, b="x"), "{{}}".format()
"{0.x} {0.y}".format(Point), "{0[k][1]} {0[a b]}".format(data), "{0[0]}".format(data), "{[1]}".format("xyz")
"{:>10}|{:<10}|{:^10}|{:=+10}".format("a", "b", "c", 5), "{:{}}".format("x", 5), "{:{w}.{p}f}".format(3.14159, w=10, p=2)
"{:*^{0}}".format(3)
"{!s} {!r} {!a}".format("é", "é", "é"), "{0!r:>6}".format("a")
"{:abc}".format(Point()), "{}".format(Point()), "{!r:}".format(Point())
"{:,} {:_} {:_x} {:_b}".format(1234567, 1234567, 0xabcdef, 255), "{:,.2f}".format(1234567.891)
"{:b} {:o} {:x} {:X} {:#b} {:#o} {:#x} {:#X} {:c}".format(5, 8, 255, 255, 5, 8, 255, 255, 97)
"{:e} {:E} {:g} {:G} {:%} {:n}".format(12345.678, 1e-10, 1e20, 1e-7, 0.25, 3)
"{:+} {: } {:-}".format(1, 1, -1), "{:08.3f}".format(-3.14159), "{:z.1f}".format(-0.01)
"{} {0}".format(1)
"{0} {}".format(1)
"{".format()
"}".format()
"{}".format()
"{a}".format()
"{0.zz}".format(1)
"{0[9]}".format([1])
"{0[a]}".format([1])
"{!x}".format(1)
"{!}".format(1)
"{!r".format(1)
"{:d}".format("a")
"{:s}".format(1)
"{:q}".format(1)
"{:.2d}".format(1)
"{:,s}".format("a")
"{:=5}".format("a")
"{0[}".format([1])
"{0.}".format(1)
"{:c}".format(-1)
"{:+c}".format(65)
"{:{:{}}}".format(1, 2, 3)
"{:{}{}}".format(7, ">", 4), "{:<<5}".format("a"), "{:{{^5}".format("a") if 0 else 0
''')
