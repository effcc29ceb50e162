# abs(): of every number, of classes that answer, and of what has none.
from support.attempts import show


class Odd:
    def __abs__(self):
        return "odd"


class Spoilt:
    __abs__ = None


class Fails(int):
    def __abs__(self):
        raise LookupError("no")


for value in (0, -0, -7, 7, -2**70, True, -0.0, float("-inf"), 3 + 4j, -1j, Odd(), Spoilt(), Fails(3)):
    show(abs, value)
for args in ((), (1, 2), ("x",), (None,), ([],)):
    show(abs, *args)
show(lambda: abs(number=1))
show(lambda: abs(complex(1e308, 1e308) * 2))
instance = Odd()
instance.__abs__ = lambda: "instance"
show(abs, instance)
print(type(abs(True)), str(abs(float("nan"))), str(abs(-0.0)))
