# dict(): everything it can be made of.
from support.attempts import show


class Keys:
    def __init__(self, names):
        self.names = names

    def keys(self):
        return self.names

    def __getitem__(self, key):
        return key * 2


class Sub(dict):
    def __missing__(self, key):
        return "missing"


show(dict)
show(dict, [(1, 2), [3, 4], "ab", {5: 0, 6: 0}])
show(dict, {"a": 1}, a=2, b=3)
show(lambda: dict(self=1, iterable=2))
show(dict, Keys([1, "x"]))
show(dict, Keys(5))
show(dict, Keys([None]))
show(dict, Sub(a=1))
show(dict, zip("abc", range(2)))
show(dict, None)
show(dict, 5)
show(dict, [1])
show(dict, [(1,)])
show(dict, [(1, 2), (1, 2, 3)])
show(dict, ["abc"])
show(dict, [([], 1)])
show(dict, {}, {})
show(lambda: dict(**{"a b": 1}))
show(lambda: dict(**{5: 1}))
show(lambda: dict(**5))
show(lambda: dict(a=1, **{"a": 2}))
show(lambda: Sub(x=1)["y"])
show(lambda: Sub(x=1).get("y"))
show(lambda: dict.fromkeys("aba", 5))
show(lambda: Sub.fromkeys([1, 2]))
show(lambda: type(Sub.fromkeys("a") | {}).__name__)
show(lambda: {"a": 1} | [("b", 2)])
show(lambda: {"a": 1} | {"b": 2})
show(lambda: dict.__new__(dict, 1, 2, 3))
show(lambda: dict.__init__([], 1))
