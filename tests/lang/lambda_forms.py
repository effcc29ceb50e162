# Lambdas with every kind of parameter.
print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: x + y)(1), (lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda x, /, y, *, z: (x, y, z))(1, 2, z=3))
print((lambda x: lambda y: x + y)(1)(2), (lambda: (yield))().__class__.__name__, sorted([3, 1], key=lambda v: -v), (lambda x: x if x else "else")(0))
f = lambda n: 1 if n == 0 else n * f(n - 1)
print(f(10), (lambda a, b=[1], *c, d, e="e", **g: (a, b, c, d, e, g))(0, d=4, h=5))
