# Ints without bound.
a = 2 ** 200
b = 3 ** 150
print(a)
print(a * b)
print(b - a, a - b)
print(a // b, a % b, b // a, -b // a, -b % a, b % -a)
print((a * b) // b == a, divmod(b, 12345678901234567890))
print(-a, abs(-a), a == 2 ** 200, a != b, a < b, hash(a) == hash(2 ** 200))
print((a + 1) - a, a * 0, a ** 2 == 2 ** 400)
