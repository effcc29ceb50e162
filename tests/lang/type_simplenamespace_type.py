# SimpleNamespace: constructor, repr, comparison, copying, subclasses.
import copy
import types
from support.attempts import checker

check = checker(globals())

NS = types.SimpleNamespace


class Sub(NS):
    kind = "sub"
    def hello(self): return self.name


def loop():
    n = NS(a=1)
    n.me = n
    return n


check(r'''
NS(), NS(a=1, b="x"), NS({"a": 1}), NS([("a", 1), ("b", 2)]), NS({"a": 1}, a=2), NS({}, z=1), NS(**{"not an identifier": 1}), Sub(name="n"), Sub(name="n").hello(), Sub.kind, repr(loop())
NS(1)
NS({1: 2})
NS({}, {})
NS("ab")
NS(None)
NS([1])
(n := NS(a=1)).a, setattr(n, "b", 2), n, vars(n), n.__dict__ is vars(n), delattr(n, "a"), n, hasattr(n, "a"), n.__dict__.update(z=5), n.z
n.nothing
delattr(n, "nothing")
NS(a=1) == NS(a=1), NS(a=1) == NS(a=2), NS(a=1) != NS(b=1), NS(a=1) == {"a": 1}, NS() == NS(), Sub(a=1) == NS(a=1), NS(a=1) == types.SimpleNamespace(a=1.0), NS(a=1) == None
hash(NS())
copy.copy(NS(a=[1])), (x := NS(a=[1])) and copy.copy(x).a is x.a, copy.deepcopy(x).a is x.a, copy.replace(NS(a=1, b=2), b=3), copy.replace(Sub(a=1), c=5), type(copy.replace(Sub(a=1))), NS(a=1).__replace__(a=9)
NS(a=1).__replace__(1)
NS(a=1).__reduce__()[1:], Sub(a=1).__reduce__()[1:]
n.__init__(q=1), n, n.__init__({"q": 2}), n
n[0]
len(n)
list(n)
bool(NS()), NS.__mro__, NS.__name__, NS.__module__, isinstance(Sub(), NS)
str(NS(a=NS(b=1))), f"{NS(a='x')}"
format(NS(), "d")
sorted(vars(NS(b=1, a=2))), list(vars(NS(b=1, a=2)))
''')
