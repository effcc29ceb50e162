# dict: |, |=, __missing__, __contains__, __class_getitem__ and the methods of its protocols by name.
from support.attempts import checker

check = checker(globals())

class Sub(dict): pass


class Missing(dict):
    def __missing__(self, key):
        return "no " + str(key)


class Raises(dict):
    def __missing__(self, key):
        raise LookupError(key)


class Stores(dict):
    def __missing__(self, key):
        self[key] = []
        return self[key]


class Keys:
    def keys(self): return "ab"
    def __getitem__(self, key): return key * 2


def ior(a, b):
    old = a
    a |= b
    return a, a is old


check(r'''
{1: 2} | {3: 4}, {1: 2} | {1: 3}, {} | {}, Sub(a=1) | {"b": 2}, type(Sub(a=1) | {}), type({} | Sub()), {"a": 1} | Sub(b=2), {1: 1, 2: 2} | {2: 0, 3: 3, 1: 9}
{} | []
{} | [(1, 2)]
{} | None
[] | {}
{} | Keys()
ior({1: 2}, {3: 4}), ior({1: 2}, [(1, 5), (6, 7)]), ior({}, Keys()), ior({}, ["ab", "cd"]), ior(Sub(), {1: 2}), ior(x := {1: 1}, x), ior({}, ())
ior({}, 5)
ior({}, None)
ior({}, [1])
ior({}, ["abc"])
ior({}, [([], 1)])
{}.__or__([]), {}.__ror__([]), {1: 2}.__or__({3: 4}), {1: 2}.__ror__({3: 4}), {1: 1}.__ior__([(2, 2)])
Missing()["x"], Missing(x=1)["x"], Missing().get("x"), "x" in Missing(), Missing().setdefault("q"), len(Missing()), Missing().__getitem__("y"), dict.__getitem__(Missing(), "z")
Raises()["k"]
Raises().pop("k")
(s := Stores())["a"].append(1), s["a"].append(2), s, s.get("b"), s
{}["no"]
{}[1, 2]
{}[[]]
Missing()[[]]
"%(a)s %(b)s" % Missing(a=1), "{a} {b}".format_map(Missing(a=1))
{}.__contains__(1), {1: 2}.__contains__(1), {1: 2}.__len__(), {1: 2}.__eq__([]), {1: 2}.__eq__({1: 2.0}), {1: 2}.__ne__({}), {1: 2}.__lt__({}), list({1: 2}.__iter__()), {1: 2}.__repr__(), (x := {}).__setitem__(1, 2), x, x.__delitem__(1), x
{}.__contains__([])
{}.__delitem__(1)
{} < {}
dict.__hash__, dict.__class_getitem__(int), dict[str, int], Sub[int], {}.__sizeof__() > 0
hash({})
{1: 2}.copy(), type(Sub(a=1).copy()), (x := {1: []}).copy()[1] is x[1], Missing(a=1).copy(), type(Missing(a=1).copy())
{}.copy(1)
''')
