# Variables are operands in place; a check stands only where a variable may be unset.
def f(a, b):
    c = a + b
    c += 1
    a, b = b, a
    if a:
        d = c * a
    print(d, d)
    try:
        e = a
    finally:
        print(e)
    del c
    return a + (a := 2) + a


def overflow():
    def inner():
        nonlocal x
        x += 1
        return x
    x = 0
    return inner
