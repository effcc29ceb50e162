# Trailing commas in every list.
def f(a, b=2, *, c=3,): return a, b, c


def g(*a,): return a


def h(**k,): return k


class A(object,): pass


print(f(1, c=2,), g(1, 2,), h(x=1,), [1, 2,], (1,), {1: 2,}, sorted({1,}), (lambda a, b,: a + b)(1, 2,), f(*[1],), h(**{"a": 1},),)
x, = [5]
[y,] = [6]
for i, in [(7,)]: print(x, y, i)
print([1, 2, 3][0:2:], {1: 2}[1,] if False else "sub", f"{1,}")
