# __cause__, __context__, from None.


def chain(e):
    return [type(e).__name__, repr(e.__cause__), repr(e.__context__), e.__suppress_context__]


try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("v") from z
except ValueError as e:
    print(chain(e))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        {}["k"]
except KeyError as e:
    print(chain(e))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError from None
except ValueError as e:
    print(chain(e))
try:
    try:
        raise ValueError
    finally:
        raise KeyError("from finally")
except KeyError as e:
    print(chain(e))
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
e = ValueError("x")
e.__cause__ = KeyError("y")
print(chain(e), e.with_traceback(None) is e)
e.add_note("a note")
e.add_note("another")
print(e.__notes__)
