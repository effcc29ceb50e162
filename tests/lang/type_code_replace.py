# code: replace().

import copy

from support.attempts import checker

check = checker(globals())

def f(a, b=2, *args, c=3):
    """Doc."""
    return (a, b, args, c, f.__name__)


def g(x, y): return x - y


def with_code(function, **changes):
    new = type(function)(function.__code__.replace(**changes), globals(), None, function.__defaults__, function.__closure__)
    new.__kwdefaults__ = function.__kwdefaults__
    return new


c = f.__code__
check(r'''
c.replace() == c, c.replace() is c, c.replace(co_name="n").co_name, c.replace(co_name="n") == c, c.replace(co_qualname="q.n").co_qualname, c.replace(co_filename="other.py").co_filename, c.replace(co_firstlineno=500).co_firstlineno
with_code(f, co_name="renamed").__name__, with_code(f, co_qualname="Q.renamed").__qualname__, with_code(f, co_name="renamed")(1), with_code(f)(5, 6, 7)
with_code(g, co_varnames=("x", "y"), co_argcount=2, co_names=(), co_freevars=())(5, 2), with_code(g, co_firstlineno=77).__code__.co_firstlineno
c.replace(1)
c.replace(nothing=1)
c.replace(co_name=1)
c.replace(co_filename=None)
c.replace(co_firstlineno="a")
copy.replace(c, co_name="copied").co_name, c.__replace__(co_name="dunder").co_name
hash(c) == hash(c.replace()), {c: 1}[c.replace()]
''')
