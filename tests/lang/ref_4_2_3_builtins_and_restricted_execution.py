# Reference 4.2.3: builtins.
import builtins, types
from support.attempts import show_each

print(type(__builtins__).__name__, __builtins__ is builtins)
ns = {}
exec("x = len('abc')", ns)
print(ns["x"], sorted(ns), ns["__builtins__"] is builtins.__dict__)
show_each(lambda: eval("len", {"__builtins__": {}}), lambda: eval("x", {"__builtins__": {"x": 5}}), lambda: eval("1 + 1", {"__builtins__": {}}), lambda: eval("len('ab')", {"__builtins__": builtins}), lambda: eval("True", {"__builtins__": {}}), lambda: eval("[i for i in (1, 2)]", {"__builtins__": {}}))
show_each(lambda: exec("import math", {"__builtins__": {}}), lambda: exec("class A: pass", {"__builtins__": {}}), lambda: exec("print(1)", {"__builtins__": {}}), lambda: exec("def f(): return g\nr = f()", {"__builtins__": {"g": 1}}), lambda: exec("raise ValueError", {"__builtins__": {}}), lambda: exec("try: 1/0\nexcept: pass", {"__builtins__": {}}), lambda: exec("assert False", {"__builtins__": {}}), lambda: exec("assert False", {"__builtins__": {"AssertionError": KeyError}}))
def mine(name, g=None, l=None, fromlist=(), level=0): print("import", name, fromlist, level); return types.SimpleNamespace(a=1, b=2)
exec("import x.y\nfrom z import a, b as c\nprint(a, c, x)", {"__builtins__": {"__import__": mine, "print": print}})
exec("class A: v = 1\nprint(A)", {"__builtins__": {"__build_class__": lambda f, n, *b: (n, b), "print": print}})
builtins.added = "everywhere"
def f(): return added
print(f())
added = "global wins"
print(f())
del added
print(f())
del builtins.added
show_each(f)
old = builtins.len
builtins.len = lambda o: "replaced"
print(len([1]))
builtins.len = old
print(len([1]))
def use():
    return abs(-1)
abs = lambda v: "shadow"
print(use())
del abs
print(use())
g = {"__builtins__": {"print": print}}
exec("def f(): print('in f'); return missing", g)
show_each(lambda: g["f"](), lambda: g["f"].__builtins__ is g["__builtins__"], lambda: f.__builtins__ is builtins.__dict__)
g["__builtins__"]["missing"] = "now there"
show_each(lambda: g["f"]())
h = types.FunctionType(use.__code__, {"abs": lambda v: "own"})
print(h(), h.__builtins__ is builtins.__dict__)
class Sub(dict):
    def __missing__(self, k): return "missing " + k
    def __getitem__(self, k): print("getitem", k); return dict.__getitem__(self, k) if k in self else self.__missing__(k)
show_each(lambda: eval("anything", {}, Sub(a=1)), lambda: eval("a", {}, Sub(a=1)), lambda: eval("len", {"len": 1}, Sub()), lambda: exec("b = 1; print(b); del b", {}, Sub()))
class Map:
    def __getitem__(self, k):
        if k == "hot": return 42
        raise KeyError(k)
    def __setitem__(self, k, v): print("store", k, v)
    def __delitem__(self, k): print("drop", k)
show_each(lambda: eval("hot", {}, Map()), lambda: exec("x = hot; del y", {}, Map()), lambda: eval("cold", {}, Map()), lambda: eval("len('a')", {}, Map()), lambda: eval("[hot for _ in 'a']", {}, Map()), lambda: eval("(lambda: hot)()", {}, Map()), lambda: eval("1", {}, 5), lambda: eval("1", 5), lambda: exec("1", Map()), lambda: eval("1", None, None))
