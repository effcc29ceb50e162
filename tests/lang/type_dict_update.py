# dict: update, | and |=.
from support.attempts import checker

check = checker(globals())


class Sub(dict):
    def __setitem__(self, k, v): raise AssertionError("not asked")

class Keys:
    def keys(self): return iter("xy")
    def __getitem__(self, k): return k

class Ror:
    def __ror__(self, other): return ("ror", other)

def fails():
    yield "a", 1
    raise KeyError("stop")

def clears(d):
    yield "b", 1
    d.clear()
    yield "c", 2


check(r'''
(d := {"a": 1}).update({"b": 2}), d.update(c=3), d.update([("a", 9)], b=8), d.update(), d.update({}), d.update(Keys()), d.update(d), d, d.update(iter([("q", 1)])), d
d.update(5)
d.update(None)
d.update([1])
d.update(["abc"])
d.update([(1, 2, 3)])
d.update({}, {})
d.update(fails())
d.update([([], 1)])
d
(d := {"a": 1}).update(clears(d)), d, (s := Sub()).update(a=1), s, s.update({"b": 2}), s
{"a": 1} | {"b": 2}, {"a": 1} | {"a": 2}, {} | {}, {"a": 1, "b": 2} | {"a": 3}, Sub(a=1) | {"b": 2}, type(Sub(a=1) | {}), type({} | Sub()), {1: 2} | Ror(), {1: 2}.__or__([]), {1: 2}.__ror__({3: 4}), {1: 2}.__ior__([(5, 6)]), {"k": 1}.__ior__({"j": 2})
{} | []
{} | None
{} | [("a", 1)]
[] | {}
{}.__ior__(5)
{}.__ior__(["abc"])
{} + {}
{} & {}
{} - {}
{} * 2
''')
