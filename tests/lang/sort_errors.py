# Sorting what cannot be compared, and keys that fail.
for items, key in (([1, "a"], None), ([None, 1], None), ([3, 0, 1], lambda x: 1 / x), ([[], {}], None)):
    try:
        print(sorted(items, key=key))
    except (TypeError, ZeroDivisionError) as e:
        print(e)
a = [3, 1, 2]
try:
    a.sort(key=lambda x: a.append(x))
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n > other.n


print([o.n for o in sorted([Odd(1), Odd(3), Odd(2)])])
