# Recursion, plain and mutual, and its limit.


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))


def endless(n):
    return endless(n + 1)


print(fact(50), even(500), odd(7), ackermann(2, 3))
try:
    endless(0)
except RecursionError as e:
    print(e)


class R:
    def __repr__(self):
        return repr(self)


try:
    repr(R())
except RecursionError as e:
    print("RecursionError")
print(fact(20))
