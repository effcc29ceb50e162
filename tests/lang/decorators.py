# Decorators apply from the nearest outwards, and are evaluated from the top.


def say(name):
    print("make", name)

    def deco(f):
        print("apply", name)

        def wrapper(*a, **k):
            print("call", name)
            return f(*a, **k)
        return wrapper
    return deco


@say("outer")
@say("inner")
def f(x):
    return x * 2


print(f(21))


@lambda c: (c, "decorated")
class C:
    pass


print(C[1], C[0].__name__)


class Count:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)


@Count
def g(a, b):
    return a + b


print(g(1, 2), g(3, 4), g.n)
