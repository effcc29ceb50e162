# Raised again, an exception keeps its first frames.


def f():
    try:
        1 / 0
    except ZeroDivisionError:
        print("handling")
        raise


f()
