# Cells through many levels.


def a(x):
    def b(y):
        def c(z):
            def d(w):
                nonlocal x, y
                x += w
                y *= 2
                return x, y, z, w
            return d
        return c
    return b


f = a(1)(2)(3)
print(f(10), f(10), f(10))
g = a(100)(1)(1)
print(g(1), f(0))


def compose(*fs):
    def run(x):
        for fn in reversed(fs):
            x = fn(x)
        return x
    return run


print(compose(lambda x: x + 1, lambda x: x * 2, abs)(-5), [f(i) for i, f in enumerate([lambda x: x, lambda x: -x])])


def memo(fn):
    seen = {}

    def wrapper(n):
        if n not in seen:
            seen[n] = fn(n)
        return seen[n]
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100))
