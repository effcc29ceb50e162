# float(): text in every spelling, numbers, and the methods it asks.


def show(work, *args, **keys):
    try:
        print(repr(work(*args, **keys)))
    except BaseException as error:
        print(type(error).__name__, error, sep=": ")


class Float:
    def __init__(self, answer):
        self.answer = answer

    def __float__(self):
        return self.answer


class Index:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        return self.answer


class Both:
    def __float__(self):
        print("__float__")
        return 1.5

    def __index__(self):
        print("__index__")
        return 2


class Sub(float):
    pass


class Own(float):
    def __float__(self):
        return 9.5


class Text(str):
    def __float__(self):
        return 4.25


class Fails:
    def __float__(self):
        raise LookupError("no")


class Made(float):
    def __new__(cls, *args, **keys):
        print("new", args, keys)
        return super().__new__(cls, *args)

    def __init__(self, *args, **keys):
        print("init", args, keys)


print(float(), float(1), float(-0.0), float(True), float("1.5"), float(" -1.5e3\n"), float("+.5"), float("5."), float("1_0.0_1"), float(b"2.5"), float(bytearray(b" 1e-3 ")), float("٣.٥"))
print(float("inf"), float("-Infinity"), float("+INF"), float("nan"), float("-nan"), float("NaN"), float("1e400"), float("-1e400"), float("1e-400"), float("0" * 400 + "1"), float(2**1023), float(2**53 + 1))
print(float("4.9e-324"), float("2.4e-324"), float("1.7976931348623157e308"), float("1.7976931348623159e308"), float("0.1") + float("0.2"), float("9007199254740993"), float("1e23"), float(10**22), float(10**23))
print(float(Float(2.5)), float(Index(7)), float(Both()), float(Own(1.0)), float(Sub(3.0)), type(float(Sub(3.0))), type(Sub(1)), Sub("1.5") + 1, float(Text("x")), Sub())
for value in ("", " ", "x", "1e", "e1", ".", "1..", "1,5", "0x1p3", "1_", "_1", "1__0", "1._5", "1e_5", "inf1", "infin", "nan(1)", "- 1", "1 2", "1\0", "\0", "½", "\ud800", b"", b"x", b"1\xff",
              bytearray(b"q"), None, [], {}, 1j, object(), float, Fails(), Float(1), Float("x"), Float(None), Float(True), Float(Sub(2.5)), Index("x"), Index(1.5), Index(2**2000), 2**1024, -2**1024,
              10**400, 2**1024 - 2**970, 2**1024 - 2**970 - 1, memoryview(b"1.5"), Text("2"), "a" * 300, (1,)):
    show(float, value)
show(float, 1, 2)
show(float, x=1)
show(float, number=1)
show(float, "1", base=10)
show(Made, 2.5)
show(Made, 2.5, key=1)
show(Made, "x")
show(Sub, x=1)
show(Sub, 1, 2)
show(float.__new__)
show(float.__new__, int)
show(float.__new__, 5)
show(float.__new__, Sub, 1)
show(float.__new__, Sub, 1, 2)
show((1.5).__float__)
show((5).__float__)
print(float.__name__, repr(float), float(str(0.1)) == 0.1, [float(text) for text in "1 2.5 -3".split()])
