# Neither a hook nor an object whose repr raises hides what is reported.
import gc
import sys


class Silent:
    def __repr__(self):
        raise ZeroDivisionError("repr")


class Ending:
    def __del__(self):
        raise ValueError("del")


def make(n):
    if n:
        make(n - 1)
    else:
        Ending()


sys.unraisablehook = Silent()
make(20)
[0] * 100
gc.collect()
