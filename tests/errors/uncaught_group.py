# The tree of an exception group.
def fail(n):
    try:
        raise ValueError(n)
    except ValueError as e:
        return e


raise ExceptionGroup("several", [fail(1), ExceptionGroup("nested", [fail(2), TypeError("no traceback")])])
