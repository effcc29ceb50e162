# Precedence and associativity.
print(2 + 3 * 4 ** 2 ** 0, -2 ** 2, (-2) ** 2, 2 ** -1, not 1 == 2, 1 + 2 if 0 else 3, 10 - 4 - 3, 2 ** 3 ** 2, 100 // 7 // 2, ~1 + 2, -3 % 5, 7 & 3 == 3, (7 & 3) == 3)
print(1 | 2 ^ 3 & 4 << 1 + 1, 1 < 2 == True, (1 < 2) == True, not True or True, not (True or True), 1 if True else 2 if True else 3, [1, 2][0] + 1, "a" "b" * 2, -1 .__abs__(), 5 .real)
print(lambda: 1 if 0 else 2) if False else print((lambda: 1 if 0 else 2)(), *[1] or [2], **{} or {})
x = 1, 2
print(x, type(x), (1,) + (2,), 1 in [1] in [[1]], x is not None is not x, not x is None)
