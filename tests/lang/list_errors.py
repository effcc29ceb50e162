# What lists refuse.
a = [1, 2, 3]


def assign_extended():
    a[::2] = [1]


for f in (lambda: a[3], lambda: a[-4], lambda: a["x"], lambda: a.pop(10), lambda: [].pop(), lambda: a.remove(9), lambda: a.index(9),
          lambda: a + (1,), lambda: a * 1.5, assign_extended, lambda: a[::0], lambda: [1] < ["a"], lambda: hash(a), lambda: list(3)):
    try:
        f()
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
