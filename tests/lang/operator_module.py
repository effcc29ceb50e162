import operator
from operator import attrgetter, itemgetter, methodcaller


def raises(what, *args, **kwargs):
    try:
        return what(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(operator.__all__)
for name in ["lt", "le", "eq", "ne", "ge", "gt", "add", "sub", "mul", "floordiv", "truediv", "mod", "pow", "and_", "or_", "xor",
             "lshift", "rshift", "is_", "is_not", "concat", "contains", "countOf", "indexOf", "getitem", "delitem", "matmul",
             "iadd", "isub", "imul", "ifloordiv", "itruediv", "imod", "ipow", "iand", "ior", "ixor", "ilshift", "irshift",
             "iconcat", "imatmul"]:
    f = getattr(operator, name)
    print(name, f.__name__, raises(f, 7, 2), raises(f, [1, 2, 2], 2), raises(f, [1], [2]), raises(f, "ab", "b"), raises(f, 1))
for name in ["not_", "truth", "abs", "index", "inv", "invert", "neg", "pos", "length_hint"]:
    f = getattr(operator, name)
    print(name, raises(f, -5), raises(f, 3), raises(f, True) if "inv" not in name else "", raises(f, []), raises(f, 2.5), raises(f))
print(operator.setitem({}, 1, 2), raises(operator.setitem, (1,), 0, 1), raises(operator.index, 10 ** 30))
l = [1, 2]
print(operator.iadd(l, [3]) is l, l, operator.iconcat(l, [4]) is l, l, operator.iadd((1,), (2,)))
d = {1: 2}
print(operator.delitem(d, 1), d)
for name in ["lt", "add", "and", "not", "concat", "iadd", "iconcat", "getitem", "contains", "index", "call", "inv", "ior"]:
    print(name, getattr(operator, f"__{name}__").__name__, end=" ")
print()
print(operator.call(max, 1, 5, key=lambda x: -x), raises(operator.call), operator.call(dict, a=1))
print(operator.countOf([1, 1.0, True, 2], 1), operator.indexOf("abc", "c"), raises(operator.indexOf, [1], 5), raises(operator.countOf, 5, 1))


class Hint:
    def __init__(self, v):
        self.v = v

    def __length_hint__(self):
        if isinstance(self.v, Exception):
            raise self.v
        return self.v


for v in (5, -1, "x", NotImplemented, TypeError("t"), KeyError("k"), 10 ** 30):
    print(raises(operator.length_hint, Hint(v), 3), end="; ")
print(raises(operator.length_hint, [], "a"), raises(operator.length_hint, 1, 2, 3), operator.length_hint(iter([1, 2])))


class Mat:
    def __matmul__(self, o):
        return "mm"

    def __imatmul__(self, o):
        return "imm"

    def __index__(self):
        return 6

    def __bool__(self):
        raise KeyError("bool")


print(operator.matmul(Mat(), 1), operator.imatmul(Mat(), 1), operator.index(Mat()), raises(operator.not_, Mat()))

# itemgetter
g = itemgetter(1)
print(g, g("abc"), itemgetter(0, -1)("abc"), itemgetter("a", "b")({"a": 1, "b": 2}), itemgetter(slice(1, 3))("abcd"))
print(repr(itemgetter(1, "x")), raises(itemgetter), raises(g), raises(g, 1, 2), raises(g, 5), raises(g, "a"), raises(itemgetter, a=1))
print(raises(lambda: g("abc", k=1)), sorted([(2, "a"), (1, "b")], key=itemgetter(0)), type(g), g.__reduce__())
print(raises(type, "T", (itemgetter,), {}), max([{"n": 1}, {"n": 3}], key=itemgetter("n")))


# attrgetter
class O:
    pass


o = O()
o.x = O()
o.x.y = O()
o.x.y.z = 42
o.name = "n"
print(attrgetter("name")(o), attrgetter("x.y.z")(o), attrgetter("name", "x.y.z")(o), repr(attrgetter("a", "b.c")))
print(raises(attrgetter), raises(attrgetter, 1), raises(attrgetter("x.q"), o), raises(attrgetter("a"), 1, 2), raises(attrgetter("a")))
print(raises(attrgetter, "a", 2), raises(attrgetter, a=1), attrgetter("a.b", "c").__reduce__(), raises(attrgetter("x..y"), o))

# methodcaller
m = methodcaller("replace", "a", "b")
print(m, m("banana"), methodcaller("upper")("x"), methodcaller("split", sep=",")("a,b"), repr(methodcaller("f", 1, k=[2])))
print(raises(methodcaller), raises(methodcaller, 1), raises(methodcaller("nope"), 1), raises(m), raises(m, 1, 2), raises(methodcaller, name="x"))
print(methodcaller("f", 1).__reduce__(), repr(methodcaller("f", a=1, b=2)))


class Priced:
    def __init__(self, n):
        self.n = n

    def cost(self, times=1, *, plus=0):
        return self.n * times + plus


print(sorted(map(methodcaller("cost", 2, plus=1), [Priced(3), Priced(1)])))
r = methodcaller("f")
r = itemgetter([r])
print(repr(r))
recursive = []
recursive.append(itemgetter(recursive))
print(repr(recursive[0]))
