# Errors around generators.


def g():
    yield 1
    raise StopIteration("inside")


try:
    list(g())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def reenter():
    global it
    yield next(it)


it = reenter()
try:
    next(it)
except ValueError as e:
    print(e)


def bad():
    yield 1
    1 / 0


b = bad()
print(next(b))
try:
    next(b)
except ZeroDivisionError as e:
    print(e)
print(list(b))
for x in (5, None, object):
    try:
        iter(x)
    except TypeError as e:
        print(e)
try:
    next([])
except TypeError as e:
    print(e)
