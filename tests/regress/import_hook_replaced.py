# builtins.__import__ may be replaced: import statements call what is there.
calls = []
import builtins
real = builtins.__import__
def spy(name, globals=None, locals=None, fromlist=(), level=0):
    if globals and globals.get("__name__") == "__main__": calls.append((name, fromlist, level))
    return real(name, globals, locals, fromlist, level)
builtins.__import__ = spy
import math
import os.path as op
from math import sin, cos as c
def f():
    import collections.abc
f()
builtins.__import__ = real
print(calls)
