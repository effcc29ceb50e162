# dict: ==, order, repr, reversed, len, and a dict in itself.
from support.attempts import checker

check = checker(globals())


class Raises:
    def __init__(self, h=1): self.h = h
    def __hash__(self): return self.h
    def __eq__(self, other): raise KeyError("eq")
    def __repr__(self): raise KeyError("repr")
nan = float("nan")


check(r'''
{} == {}, {1: 2} == {1.0: 2.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: nan} == {1: nan}, {1: float("nan")} == {1: float("nan")}, {1: 2} != {1: 3}, {} == [], {} != None, {1: {2: 3}} == {1: {2: 3}}, len({1: 2}), bool({}), {}.__eq__([]), {}.__lt__({}), {1: 2} == {1: 2, 3: 4}
{} < {}
{} >= 5
{1: Raises()} == {1: Raises()}
{Raises(): 1} == {Raises(): 1}
{}, {1: "a", None: [], (): {}}, str({"a": "b"}), f"{ {1: 2} }", "%s" % {1: 2}, repr({"'": '"'}), format({1: 2}, "")
format({}, "5")
repr({1: Raises()})
(d := {1: 2}).update({"me": d}), d, [d], d == d
d == {1: 2, "me": {1: 2, "me": d}}
list(reversed({"a": 1, "b": 2})), list(reversed({}.items())), list(reversed({1: 2, 3: 4}.values())), list(reversed({1: 2, 3: 4}.items())), list({1: 2}.__reversed__()), list(iter({1: 2}))
{}.__reversed__(1)
list({3: 1, 1: 2, 2: 3}), sorted({3: 1, 1: 2}), max({1: 5, 2: 0}), [*{1: 2}], (lambda *a: a)(*{1: 2}), (lambda **k: k)(**{"a": 1}), sum({1: 2, 3: 4}), tuple({"a": 1}.items())
(lambda **k: k)(**{1: 2})
(lambda a: a)(**{"a": 1, "b": 2})
{1: 2}.__len__(), {1: 2}.__getitem__(1), {}.__setitem__(1, 2), {1: 1}.__delitem__(1), {1: 2}.__iter__().__length_hint__()
{}.__getitem__(1)
{}.__setitem__([], 1)
''')
