# classmethods and staticmethods whose __init__ has not run: made by __new__ alone, or by a class whose __init__ does not go on to theirs.


def show(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(type(error).__name__, error)


for w in (classmethod, staticmethod):
    e = w.__new__(w)
    show(lambda: e)
    show(lambda: e.__func__)
    show(lambda: e.__wrapped__)
    show(lambda: e.__name__)
    show(lambda: e.__doc__ is w.__doc__)
    show(lambda: e.__dict__)
    show(lambda: e.__isabstractmethod__)
    show(lambda: e.__get__(1, int))
    show(lambda: e.__get__(None, int))
    show(lambda: setattr(e, "x", 1))
    show(lambda: e.x)

    class Bare(w):
        def __init__(self, function): pass

    class A:
        @Bare
        def f(*args): return args

    show(lambda: A.f)
    show(lambda: A().f())
    show(lambda: A.__dict__["f"].__func__)
    e.__init__(len)
    show(lambda: e.__get__([1], list))
    show(lambda: e)
