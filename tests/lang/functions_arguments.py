# Every kind of parameter.


def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3), f(1, 5, 6, 7, c=8, d=9, e=10), f(*[1, 2, 3], **{"c": 4, "z": 5}), f(c=1, a=2))


def g(x, /, y, *, z=0):
    return x, y, z


print(g(1, 2), g(1, y=2, z=3), (lambda *a, **k: (a, k))(1, 2, x=3), (lambda x, /, *, y=1: (x, y))(5))


def h(x, /, **kw):
    return x, kw


print(h(1, x=2))
for call in (lambda: f(), lambda: f(1), lambda: g(1), lambda: g(x=1, y=2), lambda: g(1, 2, 3), lambda: g(1, 2, w=3), lambda: f(1, a=2, c=3),
             lambda: (lambda: 0)(1), lambda: (lambda a: 0)(), lambda: (lambda a, b, c: 0)(1), lambda: (lambda *, k, j: 0)(), lambda: f(1, **{"c": 1}, **{"c": 2}), lambda: f(*5), lambda: f(**5)):
    try:
        print(call())
    except TypeError as e:
        print(e)
