# divmod(): signs, zeros, floats, and classes that answer from either side.
from support.attempts import show


class Left:
    def __divmod__(self, other):
        return ("left", type(other).__name__)


class Right:
    def __rdivmod__(self, other):
        return ("right", type(other).__name__)


class Declines:
    def __divmod__(self, other):
        return NotImplemented

    __rdivmod__ = __divmod__


for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (True, True), (2**70, 3), (-2**70, 2**35 + 1), (1, 2**70),
             (7.5, 2), (-7.5, 2), (7.5, -2.0), (0.0, -1.0), (-0.0, 1.0), (1e300, 1e-10), (float("inf"), 1),
             (1, float("inf")), (-1, float("inf")), (5, 0), (5.0, 0), (5, 0.0), (0, 0), (1j, 2), (1, "x"), ("a", 1), (None, 2),
             (Left(), 5), (5, Right()), (Left(), Right()), (Declines(), 1), (1, Declines()), (Declines(), Right()),
             ([], [])):
    show(divmod, a, b)
show(divmod)
show(divmod, 1)
show(divmod, 1, 2, 3)
show(lambda: divmod(x=1, y=2))
print(all(divmod(a, b) == (a // b, a % b) for a in range(-20, 20) for b in range(-7, 8) if b))
