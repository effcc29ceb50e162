# dict: pop, popitem, clear, copy, del.
from support.attempts import checker

check = checker(globals())


class Sub(dict): pass

class BadEq:
    def __hash__(self): return hash("a")
    def __eq__(self, other): raise ValueError("eq")

def cut(d, k):
    del d[k]
    return d


check(r'''
(d := {"a": 1, "b": 2, "c": 3}).pop("a"), d.pop("z", 5), d.pop("z", None), d, d.popitem(), d.popitem(), d
d.popitem()
d.pop("a")
d.pop([])
{"a": 1}.pop([])
{"a": 1}.pop(BadEq())
{}.pop(BadEq(), 1)
d.pop()
d.pop("a", 1, 2)
d.pop("a", default=1)
d.popitem(1)
(d := {1: 2, "x": []}).copy(), d.copy() is d, d.copy()["x"] is d["x"], type(Sub(a=1).copy()), d.clear(), d, d.clear()
d.copy(1)
d.clear(1)
cut({"a": 1, "b": 2}, "a"), cut({1: 2}, True)
cut({}, "a")
cut({"a": 1}, [])
cut({"a": 1}, BadEq())
(d := {n: n for n in range(10)}) and [d.pop(n) for n in (0, 9, 5)], d, d.update({0: 0, 5: 5}), list(d), d.popitem(), list(d)
{}.__delitem__("x")
''')
