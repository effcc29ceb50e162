# A frame whose whole line is the failing expression has no carets.


def f():
    raise ValueError("plain raise")


f()
