# Reference 3.3.7: emulating container types.
from support.attempts import show_each

class Log:
    def __init__(self, d=None): self.d = {} if d is None else d
    def __len__(self): print("len"); return len(self.d)
    def __getitem__(self, k): print("get", k); return self.d[k]
    def __setitem__(self, k, v): print("set", k, v); self.d[k] = v
    def __delitem__(self, k): print("del", k); del self.d[k]
    def __contains__(self, k): print("in", k); return self.d.get(k, "")
    def __iter__(self): print("iter"); return iter(self.d)
    def __reversed__(self): print("reversed"); return "not an iterator"
    def __length_hint__(self): return 1 / 0
l = Log()
l["a"] = 1
l[1:2] = "slice"
l["a"] += 5
l[1, ...] = 3
del l["a"]
show_each(lambda: l[slice(1, 2)], lambda: l["zz"], lambda: "zz" in l, lambda: 1 not in l, lambda: list(l), lambda: reversed(l), lambda: len(l), lambda: l[::], lambda: l[1:2, 3], lambda: l[()])
class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError(i)
        return i * i
o = Old()
show_each(lambda: list(o), lambda: 4 in o, lambda: 5 in o, lambda: tuple(o), lambda: max(o), lambda: reversed(o), lambda: len(o), lambda: [*o], lambda: sum(o), lambda: iter(o).__next__(), lambda: o[-1], lambda: o["x"])
a, b, *c = o
print(a, b, c)
class OldStop(Old):
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i
class OldErr(Old):
    def __getitem__(self, i): raise KeyError(i)
class OldLen(Old):
    def __len__(self): return 3
show_each(lambda: list(OldStop()), lambda: list(OldErr()), lambda: 1 in OldErr(), lambda: list(reversed(OldLen())), lambda: list(OldLen()), lambda: bool(OldLen()))
class Blocked(Old):
    __iter__ = None
class Blocked2(list):
    __contains__ = None
    __reversed__ = None
show_each(lambda: list(Blocked()), lambda: 1 in Blocked(), lambda: 1 in Blocked2(), lambda: reversed(Blocked2()), lambda: iter(Blocked()))
class BadIter:
    def __iter__(self): return 5
class BadIter2:
    def __iter__(self): return self
class Missing(dict):
    def __missing__(self, k): print("missing", k); return k * 2
m = Missing(a=1)
show_each(lambda: iter(BadIter()), lambda: list(BadIter2()), lambda: 1 in BadIter(), lambda: m["a"], lambda: m["zz"], lambda: m.get("zz"), lambda: "zz" in m, lambda: dict.__getitem__(m, "q"), lambda: m)
m.__missing__ = None
class MissingBad(dict): __missing__ = None
show_each(lambda: m["y"], lambda: MissingBad()[1])
class Hint:
    def __init__(self, h): self.h = h
    def __length_hint__(self): return self.h
    def __iter__(self): return iter([1])
import operator
for h in 5, NotImplemented, -1, "x", 2.0, 0, True: show_each(lambda: operator.length_hint(Hint(h), 7), lambda: list(Hint(h)))
class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in 0, 5, -1, 2**100, -2**100, 1.0, "3", None, True: show_each(lambda: len(Len(n)), lambda: bool(Len(n)))
class Idx:
    def __index__(self): return 1
show_each(lambda: [1, 2, 3][Idx()], lambda: "abc"[Idx():], lambda: (1, 2)[:Idx()], lambda: [0] * Idx(), lambda: range(Idx()), lambda: Idx() in Len(3))
def f(): Len(1)[0] = 1
def g(): del Len(1)[0]
show_each(f, g, lambda: Len(1)[0], lambda: iter(Len(1)), lambda: 1 in Len(1))
class Seq(list):
    def __getitem__(self, i): return ("got", i)
    def __len__(self): return 10
s = Seq([1, 2])
show_each(lambda: s[0], lambda: s[1:], lambda: list(s), lambda: len(s), lambda: s == [1, 2], lambda: [*s], lambda: bool(Seq()), lambda: s.index(2), lambda: s.pop())
