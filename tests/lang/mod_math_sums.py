# math.fsum and math.sumprod where partial sums are many and kinds of numbers are mixed
import math

# partial sums of single bits: more of them than a few
single_bits = [2.0 ** k for k in range(-1070, 1000, 2)]
print(math.fsum(single_bits) == sum(single_bits[::-1]))
print(math.fsum(single_bits + [-x for x in single_bits]))
for n in 33, 100:
    numbers = [2.0 ** (2 * k) for k in range(n)]
    print(n, math.fsum(numbers), math.fsum(numbers + [-x for x in numbers[1:]]))
print(math.fsum([1e16, 1.0, 1e-16] * 50), math.fsum([0.1] * 10), math.fsum([]))


class Whole:
    """Rounds down whatever is added to it or multiplied by it."""

    def __init__(self, n):
        self.n = int(n)

    def __float__(self):
        return float(self.n)

    __int__ = lambda self: self.n
    __add__ = __radd__ = lambda self, other: Whole(self.n + int(other))
    __mul__ = __rmul__ = lambda self, other: Whole(self.n * int(other))
    __repr__ = lambda self: f"Whole({self.n})"


# once a pair fits neither the ints' nor the floats' running sum, all others are added one by one
for p, q in (
    ([1, 2, 3], [4, 5, 6]),
    ([0.1] * 10, [1] * 10),
    ([0.1, 0.2, 0.3], [True, True, True]),
    ([2 ** 62, 1, 0.1, 0.2], [4, 1, 1, 1]),
    ([2 ** 62, 2 ** 62, 0.1, 0.2, 0.3], [1, 1, 1, 1, 1]),
    ([2 ** 70, 0.1, 0.2], [1, 1, 1]),
    ([Whole(7), 1.5, 2.25], [2, 0.5, 3]),
    ([1.5, Whole(7), 2.75, 2.75], [0.5, 2, 1, 1]),
    ([0.1, 1, 0.2, 0.3], [1, 1, 1, 1]),
    ([1e308, 1e308, -1e308], [10, 1, 10]),
    ([float("inf"), 1.0], [1.0, 2.0]),
    ([10 ** 400, 0.5], [0, 2]),
    ([], []),
):
    try:
        print(math.sumprod(p, q))
    except Exception as e:
        print(type(e).__name__, e)
