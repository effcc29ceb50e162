# module: ModuleType(), __dict__, repr, __getattr__, __dir__, subclasses, errors.

import types

from support.attempts import checker

check = checker(globals())

M = types.ModuleType


class Sub(M):
    kind = "sub"
    @property
    def computed(self): return self.__name__ + "!"


m = M("made", "Its doc.")
n = M("n")
check(r'''
m.__name__, m.__doc__, m.__loader__, m.__package__, m.__spec__, sorted(m.__dict__), repr(m), str(m), type(m).__name__, n.__doc__, M("a", doc="d").__doc__, M(name="x").__name__
M()
M(5)
M("a", "b", "c")
M("a", 5).__doc__
setattr(m, "x", 1), m.x, m.__dict__["x"], vars(m) is m.__dict__, delattr(m, "x"), hasattr(m, "x"), m.__dict__.update(y=2), m.y
m.nothing
delattr(m, "nothing")
setattr(m, "__dict__", {})
n.__dict__.update(__getattr__=lambda name: name.upper()), n.hello, n.__getattr__("q"), n.__dict__.update(__dir__=lambda: ["b", "a"]), dir(n)
Sub("s").computed, Sub("s").kind, repr(Sub("s")), Sub("s").__dict__["__name__"], setattr(s := Sub("s"), "z", 1), s.z, isinstance(s, M)
setattr(s, "computed", 1)
m.__init__("renamed"), m.__name__, m.__doc__, m.y
(x := M.__new__(M)).__dict__, repr(x)[:8]
x.anything
delattr(m, "__name__"), repr(m)[:8]
m.__name__
m.no_name_now
setattr(m, "__class__", Sub), type(m).__name__, m.kind
setattr(m, "__class__", int)
m == m, m == M("made"), hash(m) == hash(m), bool(m), callable(m)
m()
m[0]
m < m
len(m)
type(__builtins__).__name__, __name__, __spec__, __package__, __builtins__.len is len
M("pkg.sub").__package__, repr(M("pkg.sub")), setattr(n, "__file__", "path.py"), repr(n), setattr(n, "__annotations__", {"a": int}), n.__annotations__
M.__doc__ is not None, M.__module__, M.__mro__
''')
