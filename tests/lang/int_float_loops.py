# Arithmetic in loops, crossing from small to large ints and back.
n = 1
for i in range(1, 30):
    n *= i
print(n)
for i in range(29, 0, -1):
    n //= i
print(n)
x = 0
for i in range(1000):
    x += i * i - 3 * i
    x ^= i
print(x)
total = 0.0
for i in range(1, 1000):
    total += 1.0 / i
print(total)
a = 1
for _ in range(70):
    a = a * 2 + 1
print(a, a >> 60, a & 0xffff, -a // 3, -a % 3)
m = 2 ** 61
while m > 10:
    m -= m // 2
print(m)
