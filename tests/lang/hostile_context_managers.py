# with statements whose __enter__ and __exit__ are missing, wrong, or fail.

class Manager:
    def __init__(self, enter=None, leave=None):
        self.enter, self.leave = enter, leave

    def __enter__(self):
        if isinstance(self.enter, BaseException):
            raise self.enter
        return self.enter

    def __exit__(self, kind, value, trace):
        if isinstance(self.leave, BaseException):
            raise self.leave
        return self.leave


class OnlyEnter:
    def __enter__(self):
        return 1


class OnlyExit:
    def __exit__(self, *args):
        return True


class Few:
    def __enter__(self):
        return 2

    def __exit__(self):
        return True


class Truth:
    def __bool__(self):
        raise ArithmeticError("truth")


for manager in (Manager(1), Manager(1, True), Manager(1, Truth()), Manager(KeyError("in")), Manager(1, KeyError("out")), OnlyEnter(),
                OnlyExit(), Few(), 5, None, Manager(1, [])):
    for body in (None, ValueError("body"), StopIteration("stop"), GeneratorExit()):
        try:
            with manager as value:
                if body:
                    raise body
            print("after", value)
        except BaseException as error:
            print(type(error).__name__, error, "context", repr(error.__context__))
for text in ("a, b", "a.b", "a[0]", "(a, *b)"):
    try:
        exec(f"with m as {text}: pass", {"m": Manager(5), "a": None})
    except Exception as error:
        print(type(error).__name__, error)
