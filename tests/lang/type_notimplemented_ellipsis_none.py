# NotImplemented, Ellipsis and None.
from support.attempts import checker

check = checker(globals())


N, E, T = type(None), type(...), type(NotImplemented)
check(r'''
None, ..., NotImplemented, repr(None), str(...), f"{NotImplemented}", Ellipsis is ..., N(), E() is ..., T() is NotImplemented, N() is None, bool(None), bool(...), N.__name__, E.__name__, T.__name__, N, E, T, hash(None) == hash(None), hash(...) == hash(...), {None: 1, ...: 2}[...]
N(1)
E(1)
T(1)
N(x=1)
type("S", (N,), {})
type("S", (E,), {})
type("S", (T,), {})
setattr(None, "x", 1)
setattr(..., "x", 1)
setattr(NotImplemented, "x", 1)
None.x
(...).x
NotImplemented.x
None()
(...)()
NotImplemented()
None[0]
...[0]
None + 1
1 + None
... + 1
-None
None < None
... < ...
len(None)
iter(None)
iter(...)
[*None]
(lambda *a: a)(*None)
(lambda **k: k)(**None)
None == None, None != 0, None == ..., None.__eq__(None), None.__eq__(0), None.__ne__(None), None.__bool__(), None.__hash__() == hash(None), (...).__reduce__(), NotImplemented.__reduce__(), None.__repr__(), None.__class__, isinstance(None, N), None.__doc__ is N.__doc__
format(None, ""), format(...), "%s %r" % (None, ...), [None, ...], int.__add__(1, "a"), (1).__eq__("a"), None.__dir__() == sorted(None.__dir__()) or "unsorted"
format(None, "5")
int(None)
"a" + None
None in None
0 in ...
''')
