# The name of a handler is gone after it; the exception being handled is restored.
try:
    raise ValueError(1)
except ValueError as e:
    saved = e
try:
    e
except NameError as err:
    print(err)


def again():
    raise


try:
    raise KeyError("a")
except KeyError:
    try:
        raise ValueError("b")
    except ValueError:
        pass
    try:
        again()
    except KeyError as e:
        print("being handled", e)
try:
    again()
except RuntimeError as e:
    print(e, saved.__traceback__ is not None)


def gen():
    try:
        yield 1
    except ValueError:
        yield 2
        raise


g = gen()
next(g)
try:
    raise KeyError("outside")
except KeyError:
    print(g.throw(ValueError("inside")))
    try:
        next(g)
    except ValueError as e:
        print(e, repr(e.__context__))
    try:
        again()
    except KeyError as e:
        print("still", e)
e = "kept"
try:
    1 / 0
except ZeroDivisionError as e:
    pass
print("e" in globals())
