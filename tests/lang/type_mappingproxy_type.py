# mappingproxy: over dicts and other mappings, each method.
import types
import collections.abc
from support.attempts import checker

check = checker(globals())

Proxy = types.MappingProxyType


class Missing(dict):
    def __missing__(self, key): return "no " + key


class Mapping(collections.UserDict):
    def get(self, key, default=None): return ("got", key, default)
    def __contains__(self, key): return key == "yes"


d = {"a": 1, "b": 2}
p = Proxy(d)
check(r'''
p["a"], p.get("a"), p.get("z"), p.get("z", 5), "a" in p, "z" in p, len(p), list(p), list(reversed(p)), list(p.keys()), list(p.values()), list(p.items()), p.copy(), type(p.copy()), p.copy() is d, repr(p), str(p), bool(Proxy({})), type(p).__name__
p["z"]
p[[]]
p["c"] = 1
p.__setitem__("c", 1)
del_ := 0
p.__delitem__
p.pop
p.clear()
p.update({})
d.update(c=3), p["c"], len(p), d.pop("c"), len(p)
p == d, d == p, p == Proxy(dict(d)), p == {"a": 1}, p != d, p == 5, p < d if False else 0
p < d
hash(p)
hash(Proxy(())) if False else 0
p | {"z": 9}, {"z": 9} | p, p | Proxy({"y": 8}), type(p | {}), p.__or__({}), p.__or__(5), p.__ror__({"q": 1})
p | 5
p | [(1, 2)]
p.__ior__({})
exec("p |= {}")
Proxy(5)
Proxy([1])
Proxy("ab")
Proxy(None)
Proxy()
Proxy({}, {})
Proxy(mapping={1: 2}), Proxy(p), Proxy(Proxy({})), Proxy(Missing())["k"], Proxy(Missing()).get("k"), Proxy((1, 2)) if False else 0
(m := Proxy(Mapping(a=1))).get("x", 7), m.get("q"), "yes" in m, "a" in m, m["a"], len(m), list(m), m.copy(), list(m.items()), repr(m)
Proxy(collections.OrderedDict(a=1)), Proxy(collections.ChainMap({"a": 1}))["a"], Proxy(collections.Counter("aab"))["a"], Proxy(collections.Counter("aab"))["z"]
setattr(p, "x", 1)
p.get()
p.get(1, 2, 3)
type("S", (Proxy,), {})
Proxy[int, str], isinstance(p, collections.abc.Mapping), isinstance(p, dict), {**p}, dict(p), [*p], "{a}".format_map(p), "%(a)s" % p
type(vars(int)).__name__, type(type.__dict__["__dict__"]).__name__
vars(int)["x"] = 1
eval("__import__('copy').copy(p)")
match_ := [k for k in p]
''')
