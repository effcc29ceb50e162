import collections
from collections import *
from collections import ChainMap, UserDict, UserList, UserString
import collections.abc
import copy

print(collections.__all__)
print([c.__module__ + "." + c.__qualname__ for c in (ChainMap, UserDict, UserList, UserString)])
print(collections.ChainMap is ChainMap, ChainMap, UserList.__mro__[1:3])

# ChainMap
base = {"a": 1, "b": 2}
top = {"b": 20, "c": 30}
c = ChainMap(top, base)
print(c, len(c), list(c), c["a"], c["b"], c.get("z"), c.get("z", 5), "c" in c, "z" in c, bool(c), bool(ChainMap()))
c["a"] = 100
print(top, base, c.maps, c.parents, c.new_child(), c.new_child({"x": 1}, y=2), c.new_child(q=1).maps[0])
for act in (lambda: c["nope"], lambda: c.pop("nope"), lambda: ChainMap({}, base).__delitem__("a"), lambda: ChainMap().popitem()):
    try:
        act()
    except KeyError as e:
        print("KeyError", e)
print(c.pop("a"), c.pop("zz", None), c.popitem(), c)
print(c | {"k": 1}, {"k": 1, "b": 5} | c, c.__or__(3), c == dict(c), c != {})
c |= {"new": 1}
print(c, dict(c.items()), sorted(c.keys()), ChainMap.fromkeys("ab", 3), c.copy().maps[1] is base, copy.copy(c) == c)
c.clear()
print(c, isinstance(c, collections.abc.MutableMapping))
loop = ChainMap({})
loop["me"] = loop
print(loop)


class Default(ChainMap):
    def __missing__(self, key):
        return f"<{key}>"


print(Default({})["x"], ChainMap(defaultdict(list))["k"], list(ChainMap({"a": 1, "b": 2}, {"b": 3, "z": 4})))


# UserDict
class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper({"a": 1}, b=2)
print(u, u.data, len(u), list(u), "A" in u, "a" in u, u.get("a", "none"), u == {"A": 1, "B": 2})
u.update(c=3)
u.setdefault("d", 4)
print(u, u | {"e": 5}, type(u | {"e": 5}).__name__, {"e": 5} | u, u.pop("A"), u.copy(), type(u.copy()).__name__)
u |= {"lower": 1}
print(u, Upper.fromkeys("xy", 0), repr(UserDict()), u.items())
try:
    u["q"]
except KeyError as e:
    print("KeyError", e)


class Missing(UserDict):
    def __missing__(self, key):
        return key * 2


m = Missing()
print(m["ab"], m.get("ab"), "ab" in m, copy.copy(m), UserDict([(1, 2)]))
try:
    UserDict() | 3
except TypeError as e:
    print(e)

# UserList
l = UserList([3, 1, 2])
print(l, l[0], l[1:], type(l[1:]).__name__, l + [4], [0] + l, l + UserList("ab"), l + (9,), l * 2, 2 * l, len(l), 3 in l)
l.append(5)
l.insert(0, 7)
l.extend([8])
l.sort(reverse=True)
print(l, l.index(5), l.count(5), l.pop(), l == [8, 7, 5, 3, 2], l < [9], l >= UserList([8]), l.copy(), copy.copy(l))
l += "xy"
l[1:3] = []
del l[0]
l.reverse()
print(l, list(reversed(l)), UserList(), UserList((1, 2)), UserList(UserList([1])), isinstance(l, collections.abc.MutableSequence))
l *= 2
l.remove("x")
print(l)
l.clear()
print(l)

# UserString
s = UserString("Hello")
print(s, repr(s), s + " you", "I say " + s, s * 2, s[1:3], type(s[1]).__name__, len(s), "ell" in s, UserString("ell") in s)
print(s.upper(), s.lower(), s.swapcase(), s.center(9, "*"), s.replace("l", UserString("L")), s.find("l"), s.split("l"), s.startswith("He"))
print(s == "Hello", s == UserString("Hello"), s < "Z", hash(s) == hash("Hello"), s.encode(), int(UserString("12")), float(UserString("1.5")))
print(UserString("%s-%s") % (1, 2), "%s" % s, s.join(["a", "b"]), s.partition("e"), UserString("{}!").format(3), UserString(12).zfill(5))
print(s.removeprefix("He"), s.removesuffix(UserString("lo")), s.title(), s.isalpha(), s.count("l"), complex(UserString("1j")), s.strip("Ho"))
print(s.translate(s.maketrans("l", "L")), [c for c in s], {s: 1}["Hello"], s.index("l"), s.rindex("l"))
try:
    collections.Nope
except AttributeError as e:
    print(e)
