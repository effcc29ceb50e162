# help() about a module: its sections, but for the file, whose path is the machine's.

import contextlib
import io
import sys
import types

SOURCE = '''
"""A small module.

It has a description."""
import os
__version__ = "1.2"
__author__ = "Somebody"
X = 3
NAMES = ["a", "b"] * 30
_hidden = 1


class Base:
    "base"


class Derived(Base):
    "derived"

    def m(self):
        "of derived"


def f(a):
    "what f does"


async def g():
    pass
'''


def page(thing):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        help(thing)
    print(out.getvalue().partition("FILE\n")[0])


small = types.ModuleType("small")
sys.modules["small"] = small
exec(SOURCE, small.__dict__)
page(small)
page("small.f")
page("small.Derived")
page("small.Derived.m")
page("small.missing")
page(small.Derived.m)
small.__all__ = ["f", "X"]
del small.__version__, small.__author__
small.__doc__ = "Two lines\nof text."
page(small)
