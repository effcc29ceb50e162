# A finally that returns, breaks or raises has the last word.


def a():
    try:
        raise ValueError("lost")
    finally:
        return "finally wins"


def b():
    for i in range(3):
        try:
            return "lost"
        finally:
            if i < 2:
                continue
            break
    return f"broke at {i}"


def c():
    try:
        try:
            raise KeyError("first")
        finally:
            raise ValueError("second")
    except ValueError as e:
        return repr(e), repr(e.__context__)


def d():
    x = 1
    try:
        return x
    finally:
        x = 2


print(a(), b(), c(), d())
