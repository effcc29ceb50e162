# Each augmented operator; in place where the type can.
n = 10
n += 5; n -= 3; n *= 4; n //= 5; n **= 2; n %= 50; n <<= 3; n >>= 1; n |= 1; n &= 0xff; n ^= 3
print(n)
f = 9.0
f /= 2
print(f)
a = b = [1]
a += [2]
print(b is a, b)
a = a + [3]
print(b is a)


class Acc:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(other)
        return self

    def __mul__(self, other):
        return "product"


x = Acc()
x += 1
x += 2
print(x.log)
x *= 2
print(x)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
