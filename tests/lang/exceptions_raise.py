# Forms of raise.


class Mine(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


for make in (lambda: ValueError, lambda: ValueError(), lambda: ValueError("a"), lambda: ValueError("a", 1), lambda: KeyError("k"), lambda: Mine(7), lambda: OSError(2, "No such file"), lambda: StopIteration(3), lambda: SystemExit(4)):
    try:
        raise make()
    except BaseException as e:
        print(type(e).__name__, str(e), repr(e), e.args, getattr(e, "code", None), getattr(e, "value", None), getattr(e, "errno", None))
for bad in (lambda: 5, lambda: "text", lambda: object):
    try:
        raise bad()
    except TypeError as e:
        print(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise
except ZeroDivisionError as e:
    print("again", e)
try:
    raise Mine
except TypeError as e:
    print(e)
