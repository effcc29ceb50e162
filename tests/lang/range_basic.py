# range, without making its numbers.
print(range(5), list(range(2, 10, 3)), list(range(5, 0, -2)), len(range(0, 100, 7)), range(10)[3], range(10)[-1], range(10)[2:8:2], range(10)[::-1])
print(5 in range(10), 5 in range(0, 10, 2), 5.0 in range(10), "a" in range(3), range(3) == range(0, 3), range(0) == range(5, 5), hash(range(3)) == hash(range(0, 3, 1)))
print(range(10 ** 20, 10 ** 20 + 3)[1], 10 ** 30 in range(0, 10 ** 31, 10), len(range(10 ** 18)), range(5).index(3), range(5).count(9), range(1, 5).start, range(1, 5).stop, range(1, 9, 2).step)
print(list(reversed(range(0, 10, 3))), list(range(-3, 3)), bool(range(0)), sum(range(101)), max(range(5)))
for f in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(3)[5], lambda: range(), lambda: range("a")):
    try:
        f()
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
