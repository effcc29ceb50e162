# The operators of int, and how division rounds.
for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a + b, a - b, a * b, a // b, a % b, a / b, divmod(a, b))
print(2 ** 10, (-2) ** 3, 2 ** -1, 0 ** 0, -2 ** 2)
print(1 << 5, -1 >> 3, 0xff & 0x0f, 5 | 8, 5 ^ 1, ~5)
print(+5, -5, --5, abs(-3), 10 // 3 * 3 + 10 % 3)
