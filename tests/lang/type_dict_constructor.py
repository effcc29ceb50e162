# dict as a constructor, and fromkeys.
from support.attempts import checker

check = checker(globals())


class Sub(dict): pass

class Keys:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2

class BadKeys:
    def keys(self): return 5

class NoItems:
    def keys(self): return ["a"]

class Missing(dict):
    def __missing__(self, k): return k

def fails():
    yield "a", 1
    raise KeyError("stop")


check(r'''
dict(), dict({}), dict({"a": 1}), dict(a=1, b=2), dict([("a", 1), ["b", 2], "cd"]), dict({"a": 1}, a=2, c=3), dict(Keys()), dict(zip("ab", (1, 2))), dict(Sub(a=1)), Sub([(1, 2)]), type(Sub()), dict(**{"x y": 1}), dict(self=1), dict([(1, 2), (1.0, 3), (True, 4)]), dict(iter([(1, 2)])), dict(dict=5), dict(((1, 2),), z=0)
dict(5)
dict(None)
dict([1])
dict(["abc"])
dict([(1,)])
dict([(1, 2, 3)])
dict([None])
dict("ab")
dict([([], 1)])
dict(BadKeys())
dict(NoItems())
dict(fails())
dict({}, {})
dict(**{1: 2})
dict(1, 2)
{"a": 1, **Keys()}, {**{}, "a": 2}
{**5}
{**[1]}
{[]: 1}
dict.fromkeys("aba"), dict.fromkeys([1, 2], 0), dict.fromkeys(()), Sub.fromkeys("a"), type(Sub.fromkeys("a")), dict.fromkeys({"x": 1}), dict.fromkeys({"s"}, []), {}.fromkeys("q", 1), dict.fromkeys(range(2), None)
dict.fromkeys(5)
dict.fromkeys()
dict.fromkeys([[]])
dict.fromkeys("a", 1, 2)
dict.fromkeys("a", value=1)
hash({})
dict.__hash__, dict[str, int], (x := dict(a=1)).__init__(b=2), x, x.__init__([("c", 3)]), x
type("Two", (dict, list), {})
''')
