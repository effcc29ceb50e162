# __cause__, __context__, __suppress_context__, with_traceback: what raising sets.


def show(e, depth=0):
    seen = set()
    while e is not None and id(e) not in seen:
        seen.add(id(e))
        print("  " * depth + repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), e.__suppress_context__)
        e = e.__cause__ if e.__cause__ is not None else e.__context__


def catch(action):
    try:
        action()
    except BaseException as e:
        show(e)
        return e


def plain():
    raise ValueError(1)


def in_handler():
    try:
        plain()
    except ValueError:
        raise KeyError(2)


def from_cause():
    try:
        plain()
    except ValueError as e:
        raise KeyError(3) from e


def from_none():
    try:
        plain()
    except ValueError:
        raise KeyError(4) from None


def from_class():
    raise KeyError(5) from OSError


def from_wrong():
    raise KeyError(6) from 7


def from_wrong_class():
    raise KeyError from int


def in_finally():
    try:
        plain()
    finally:
        raise TypeError(8)


def same_again():
    try:
        plain()
    except ValueError as e:
        raise e


def nested():
    try:
        plain()
    except ValueError:
        try:
            {}["k"]
        except KeyError:
            [][0]


def handled_inside():
    try:
        plain()
    except ValueError:
        try:
            {}["k"]
        except KeyError:
            pass
        raise TypeError(9)


def cycle():
    a, b = ValueError("a"), KeyError("b")
    try:
        raise a
    except ValueError:
        try:
            raise b
        except KeyError:
            raise a


def cause_of_itself():
    e = ValueError("self")
    raise e from e


def in_generator():
    def g():
        try:
            yield 1
        except ValueError:
            raise KeyError("g")

    it = g()
    next(it)
    it.throw(ValueError("thrown"))


def outside_handler():
    try:
        plain()
    except ValueError:
        pass
    raise TypeError("no context")


def class_that_raises():
    class Bad(Exception):
        def __init__(self):
            raise RuntimeError("in init")

    raise Bad


def cause_that_raises():
    class Bad(Exception):
        def __init__(self):
            raise RuntimeError("in init of the cause")

    raise ValueError(1) from Bad


def not_exceptions():
    for thing in 1, "text", int, None, object():
        try:
            raise thing
        except TypeError as e:
            print(e)


def not_made():
    class Odd(Exception):
        def __new__(cls):
            return 5

    raise Odd


def with_exit():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, *what):
            raise LookupError("exit")

    with Manager():
        plain()


for action in (plain, in_handler, from_cause, from_none, from_class, from_wrong, from_wrong_class, in_finally, same_again, nested,
               handled_inside, cycle, cause_of_itself, in_generator, outside_handler, class_that_raises, cause_that_raises, not_exceptions,
               not_made, with_exit):
    print(action.__name__)
    catch(action)

# A bare raise outside of a handler, and of the exception that is being handled.
try:
    raise
except RuntimeError as e:
    print(e)


def helper():
    raise


try:
    try:
        plain()
    except ValueError:
        helper()
except ValueError as e:
    print("again", repr(e), e.__context__)

# with_traceback returns the exception and sets its traceback.
try:
    plain()
except ValueError as e:
    tb = e.__traceback__
other = KeyError("other")
print(other.with_traceback(tb) is other, other.__traceback__ is tb)
print(other.with_traceback(None).__traceback__)
for bad in 5, "tb":
    try:
        other.with_traceback(bad)
    except TypeError as e:
        print(e)
try:
    raise other.with_traceback(tb)
except KeyError as e:
    names = []
    t = e.__traceback__
    while t:
        names.append(t.tb_frame.f_code.co_name)
        t = t.tb_next
    print(names)

# Assigning __cause__ suppresses the context; assigning __context__ changes nothing else.
e = ValueError("x")
e.__context__ = KeyError("c")
print(e.__suppress_context__, repr(e.__context__))
e.__cause__ = OSError("o")
print(e.__suppress_context__, repr(e.__cause__), repr(e.__context__))
