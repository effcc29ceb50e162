# Unpacking in every place.
a, b = 1, 2
a, b = b, a
[c, d], (e, *f) = "xy", range(4)
*g, h = [1, 2, 3]
i, *j, k = "abcde"
print(a, b, c, d, e, f, g, h, i, j, k)
for x, (y, *z) in [(1, (2, 3, 4)), (5, [6])]:
    print(x, y, z)
print(*[1, 2], *"ab", sep="-")
print([*range(3), *{"k": 1}], (*"ab", 1), {*[1, 1]}, {"a": 1, **{"b": 2}})
(l), m = [1], 2
print(l, m)
for source in ((1,), (1, 2, 3), 5, None):
    try:
        p, q = source
    except (ValueError, TypeError) as err:
        print(type(err).__name__, err)
try:
    p, *q, r = [1]
except ValueError as err:
    print(err)
