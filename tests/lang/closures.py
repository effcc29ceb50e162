# Closures share their cells.


def counter():
    n = 0

    def inc(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n
    return inc, get


a, get_a = counter()
b, get_b = counter()
print(a(), a(), b(5), get_a(), get_b())


def adders():
    return [(lambda x, i=i: x + i) for i in range(3)] + [lambda x: x + i for i in range(3)]


print([f(10) for f in adders()])


def deep():
    x = 1

    def one():
        y = 2

        def two():
            nonlocal x
            x += y
            return x
        return two
    return one()


d = deep()
print(d(), d(), d.__closure__ is not None, len(d.__closure__))


def unset():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(e)
    later = 1
    return inner()


print(unset())
