# Lists: making, indexing, slicing, operators.
a = [1, 2, 3, 4, 5]
print(a, len(a), a[0], a[-1], a[1:3], a[::-1], a[::2], a[-2:], a[10:], [] + a, a * 2, 3 in a, 9 not in a)
a[0] = "x"
a[1:3] = ["y", "z", "w"]
print(a)
a[::2] = [0, 0, 0]
print(a)
del a[0], a[-1]
print(a)
del a[1:3]
print(a)
a[1:1] = [7, 8, 9]
a += (10, 11)
a *= 2
print(a)
del a[::2]
print(a, [1, 2] < [1, 3], [1] < [1, 0], [1, 2] == [1, 2], [] < [1], list("abc"), list(range(3)), [*a, *"xy"])
