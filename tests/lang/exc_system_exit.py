# SystemExit, KeyboardInterrupt, GeneratorExit: not Exceptions; SystemExit's code.
import sys


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except BaseException as e:
        print(what, "!!", type(e).__name__, repr(str(e)), e.args, repr(getattr(e, "code", "none")))


for args in (), (0,), (1,), ("text",), (None,), (1, 2), ((1, 2),), (2.5,), (True,):
    e = SystemExit(*args)
    print(repr(e), repr(str(e)), repr(e.code), e.args, e.__reduce__()[1:])
    attempt("exit", lambda: sys.exit(*args))
e = SystemExit(3)
e.code = 4
print(e.code, e.args)
del e.code
print(e.code)
e.__init__(5)
print(e.code)
e.__init__()
print(e.code, e.args)
attempt("keyword", lambda: SystemExit(code=1))


class Own(SystemExit):
    def __init__(self, a):
        super().__init__(a, "more")


print(Own(1).code, Own(1).args)
for cls in SystemExit, KeyboardInterrupt, GeneratorExit:
    print(cls.__mro__, issubclass(cls, Exception))
    try:
        try:
            raise cls("passes")
        except Exception:
            print("caught as Exception")
        finally:
            print("finally")
    except BaseException as e:
        print("caught as BaseException", repr(e))
    try:
        raise cls
    except:
        print("bare except", sys.exception() is not None, sys.exc_info()[0].__name__)
attempt("quit", lambda: sys.exit("bye"))
attempt("raise exit", lambda: exec("raise SystemExit('from exec')"))


def generator():
    try:
        yield 1
    finally:
        print("cleaned")


def leave():
    g = generator()
    next(g)
    try:
        sys.exit(7)
    finally:
        g.close()


attempt("leave", leave)
try:
    sys.exit(1)
except SystemExit as e:
    print(e.__context__, e.__cause__)
try:
    try:
        sys.exit(1)
    finally:
        raise ValueError("instead")
except ValueError as e:
    print(repr(e.__context__))
