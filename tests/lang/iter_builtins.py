# enumerate, zip, map, filter, reversed, any, all, sum, min, max.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(zip([1, 2, 3], "ab")), list(zip()), list(zip("a")), list(map(lambda a, b: a + b, [1, 2], [3, 4])))
print(list(filter(None, [0, 1, "", "a", []])), list(filter(lambda x: x > 1, [1, 2, 3])), list(reversed([1, 2, 3])), list(reversed("abc")), "".join(reversed("xyz")))
print(any([]), all([]), any([0, "", 1]), all([1, "a", 0]), any(x > 3 for x in range(5)), sum([1, 2.5]), sum([[1], [2]], []), sum(range(5), 100))
print(min(3, 1, 2), max([1, 5, 2]), min("hello"), max([1, -5], key=abs), min([], default="none"), max("a", "bb", key=len), min((1, "a"), (1, "b")), max([1.0, 1]))
for f in (lambda: min([]), lambda: sum(["a"]), lambda: max(1, "a"), lambda: list(zip([1], [1, 2], strict=True)), lambda: enumerate(), lambda: reversed({1}), lambda: min(), lambda: sum("ab", ""), lambda: max([1], [2], default=3)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
