# round(): halves to even, digits of every size, and classes that answer __round__.
from support.attempts import show


class Answers:
    def __round__(self, *digits):
        return ("rounded", digits)


class Fails(float):
    def __round__(self, digits=None):
        raise LookupError("no")


class Spoilt(float):
    __round__ = None


class Only:
    def __float__(self):
        return 1.5

    def __trunc__(self):
        return 1


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Int(int):
    pass


class Float(float):
    pass


print(*map(round, (0.5, 1.5, 2.5, -0.5, -1.5, 0.49999999999999994, 4503599627370497.5, 1e300, 2.6, -2.6, 7, True, False, -0.0)))
print(round(5), round(5, 2), round(5, -1), round(15, -1), round(25, -1), round(-15, -1), round(1234567, -3), round(5, -5), round(2**70, -10), round(5, 10**30), round(5, -10**3))
print(round(2.675, 2), round(1.005, 2), round(0.15, 1), round(0.25, 1), round(0.35, 1), round(1e22, 2), round(123.456, -1), round(123.456, -3), round(1e308, -308), round(5e-324, 323))
print(round(1.5, 0), round(-0.4, 0), round(-0.4), round(0.1, 400), round(12.5, -400), round(2.5, None), round(7, None), round(True, 1), round(number=1.25, ndigits=1), round(3, ndigits=-1))
print(round(float("inf"), 2), round(float("-inf"), -5), round(float("nan"), 1), round(1.25, Index(1)), round(125, Index(-1)), round(1.25, True))
print(type(round(1.5)), type(round(1.5, 0)), type(round(Int(5))), type(round(Int(5), -1)), type(round(Float(1.5), 1)), type(round(True)), type(round(True, 0)))
print(round(Answers()), round(Answers(), 3), round(Answers(), None), round(Answers(), "any"), round(Answers(), ndigits=2))
show(round)
show(round, ndigits=1)
show(round, 1, 2, 3)
show(round, 1.5, digits=1)
show(round, 1.5, number=2)
for value in ("1", None, [], 1j, object(), float, Fails(1.0), Spoilt(1.0), Only(), b"1"):
    show(round, value)
for digits in (1.0, "1", [], 1j, Index("x"), Index(2**70), Index(-2**70), 2**64, -2**64, 2**31, -2**31):
    show(round, 1.5, digits)
    if not isinstance(digits, (Index, int)) or digits == 2**31:
        show(round, 15, digits)
show(round, float("inf"))
show(round, float("nan"))
show(round, float("-inf"), None)
show(round, 1.7976931348623157e308, -308)
show(round, Fails(1.0), 1)
show(round, Spoilt(1.0), 1)
show((1.5).__round__, 1, 2)
show((15).__round__, 1.0)
show((15).__round__, -1)
show((15).__round__, None)
show(int.__round__)
show(float.__round__, 15)
instance = Answers()
instance.__round__ = lambda: "instance"
show(round, instance)
print(round.__name__, [round(i / 2) for i in range(-5, 6)], [round(i * 5, -1) for i in range(-5, 6)], [round(i / 8, 2) for i in range(8)])
