# int(): numbers, text in every base, and the methods it asks in which order.


def show(work, *args, **keys):
    try:
        print(repr(work(*args, **keys)))
    except BaseException as error:
        print(type(error).__name__, error, sep=": ")


class Noted:
    def __getattr__(self, name):
        raise AssertionError(name)

    def __int__(self):
        print("__int__")
        return 1

    def __index__(self):
        print("__index__")
        return 2

    def __trunc__(self):
        print("__trunc__")
        return 3


class Index:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        return self.answer


class Int:
    def __init__(self, answer):
        self.answer = answer

    def __int__(self):
        return self.answer


class Trunc:
    def __trunc__(self):
        return 5


class Number(int):
    def __int__(self):
        return 77


class Plain(int):
    pass


class Text(str):
    def __int__(self):
        return 99


class Fails:
    def __int__(self):
        raise LookupError("no")


class Spoilt(float):
    __int__ = None


class Made(int):
    def __new__(cls, *args, **keys):
        print("new", args, keys)
        return super().__new__(cls, 5)

    def __init__(self, *args, **keys):
        print("init", args, keys)


print(int(), int(5), int(-2.9), int(2.9), int(True), int("12"), int(" -12_3 \n"), int("+0"), int("0"), int("00"), int(1e30), int(-0.0), int(b"12"), int(bytearray(b" 7 ")))
print(int("ff", 16), int("0xff", 16), int("0XFF", 0), int("0b101", 0), int("0o17", 0), int("z", 36), int("0_1", 10), int("-0b11", 2), int("1_0", base=8), int(b"11", 2), int("٣"), int("１２"))
print(int(Noted()), int(Index(4)), int(Int(6)), int(Number(3)), int(Plain(3)), type(int(Plain(3))), type(int(Int(True))), int("7" * 50))
print(type(Plain("12")), Plain("11", 2) + 1, type(Plain(1) + Plain(1)), int("0", 0), int("000", 0), int("1" * 30, 2), int("10", Index(3)), int("10", True + 1))
for args in (("",), (" ",), ("x",), ("1.5",), ("1e3",), ("1 2",), ("--1",), ("1__0",), ("_1",), ("1_",), ("0x",), ("0x1",), ("010", 0), ("12", 2), ("9", 8), ("1", 1), ("1", 37), ("1", -1), ("1", 2**70),
             ("1", 1.5), ("1", None), ("1", "2"), (5, 10), (5.0, 10), (None, 10), (None,), ([],), ({},), (1j,), (object(),), (b"x",), (b"",), (b"1\xff",), (bytearray(b"q"),), (memoryview(b"12"),),
             (float("inf"),), (float("-inf"),), (float("nan"),), (Fails(),), (Spoilt(1.0),), (Trunc(),), (Index("x"),), (Index(1.5),), (Int(1.5),), (Int("x"),), (Int(None),), (int,), (int(),), (1, 2, 3),
             ("1", 10, 10), ("\0",), ("1\0",), ("a" * 300,), ("\ud800",), ("½",), ("²",), (b"12", 0), ("0b", 2), ("0b2", 0), ("0_b1", 0), ("0x_f", 16), (Text("12"),), (Text("x"),)):
    show(int, *args)
show(int, x=5)
show(int, base=10)
show(int, "12", base=0)
show(int, 12, base=10)
show(int, base=2, x="1")
show(int, "12", bass=3)
show(int, "12", 10, base=10)
show(int, number=1)
show(Made, 1, 2, key=3)
show(Plain, "x")
show(Plain, None)
show(lambda: Plain())
show(int.__new__)
show(int.__new__, str)
show(int.__new__, 5)
show(int.__new__, bool, 1)
show(lambda: int.__new__(Plain, "7", 8).__class__.__name__)
show(int, Index(Plain(4)))
show(int, Index(True))
show(int, "1" * 4301)
show(int, "1" * 5000, 16 - 6)
print(int("f" * 5000, 16) > 0, len(str(int("9" * 4300))), int.__name__, repr(int))
