import copy
import copyreg
import datetime
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple


def tell(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])


class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return type(self) is type(other) and self.x == other.x

    def method(self):
        return self.x


class Slots:
    __slots__ = ("a", "__b", "c")

    def __init__(self):
        self.a = [1]
        self.__b = [2]

    def b(self):
        return self.__b


class Both(Slots):
    def __init__(self):
        super().__init__()
        self.d = [4]


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyInt(int):
    pass


class MySet(set):
    pass


class MyTuple(tuple):
    pass


class MyStr(str):
    def __str__(self):
        return "not this"


class MyError(Exception):
    pass


Pair = namedtuple("Pair", "a b")

# what is its own copy
for x in (None, 1, 1.5, "a", b"a", (), True, ..., NotImplemented, int, P, len, tell, range(3), 1j):
    assert copy.copy(x) is x and copy.deepcopy(x) is x, x
t = (1, "a", (2, 3))
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.copy(frozenset([1])) == frozenset([1]))

# containers
inner = [1, 2]
for original in ([inner], (inner, 1), {"k": inner}, {1, 2}, bytearray(b"ab"), deque([inner], 5), OrderedDict(b=inner, a=1), Counter("aab"),
                 defaultdict(list, k=inner), Pair(inner, 2), MyList([inner]), MyDict(k=inner), MyInt(5), MySet([1]), MyTuple([inner]),
                 MyStr("s"), slice(1, inner, None)):
    shallow, deep = copy.copy(original), copy.deepcopy(original)
    print(type(original).__name__, shallow == original, type(shallow) is type(original), deep == original, type(deep) is type(original),
          repr(deep).replace("'not this'", "'s'"))
d = copy.deepcopy(defaultdict(list, a=[inner]))
print(d["new"], d["a"][0] is inner, copy.deepcopy(deque([inner], 5)).maxlen, copy.copy(deque([inner], 5))[0] is inner)
m = MyList([inner])
m.note = inner
print(copy.copy(m).note is inner, copy.deepcopy(m).note is inner, copy.deepcopy(m).note is copy.deepcopy(m)[0])
c = copy.deepcopy(m)
print(c.note is c[0])
s = MySet([1])
s.note = inner
print(copy.deepcopy(s).note, copy.copy(s).note is inner)
i = MyInt(7)
i.note = [1]
print(copy.deepcopy(i), copy.deepcopy(i).note, copy.copy(i).note is i.note)

# instances
p = P([1])
print(copy.copy(p).x is p.x, copy.deepcopy(p).x is p.x, copy.deepcopy(p) == p, copy.deepcopy(p.method)() == [1], copy.deepcopy(p.method).__self__ is p)
for cls in (Slots, Both):
    o = cls()
    shallow, deep = copy.copy(o), copy.deepcopy(o)
    print(shallow.a is o.a, deep.a is o.a, deep.a, deep.b(), hasattr(deep, "c"), getattr(deep, "d", None))

# cycles and sharing
loop = []
loop.append(loop)
c = copy.deepcopy(loop)
print(c is not loop, c[0] is c, repr(c))
p = P(None)
p.x = {"self": p, "pair": (p, [p])}
q = copy.deepcopy(p)
print(q.x["self"] is q, q.x["pair"][1][0] is q, q is not p)
shared = [inner, inner]
c = copy.deepcopy(shared)
print(c[0] is c[1], c[0] is inner)
tup = ([],)
tup[0].append(tup)
c = copy.deepcopy(tup)
print(c[0][0] is c, c is not tup)
memo = {}
c = copy.deepcopy([inner], memo)
print(memo[id(inner)] is c[0], copy.deepcopy(inner, {id(inner): "known"}))

# exceptions and dates
e = MyError("a", [1])
e.note = inner
c = copy.deepcopy(e)
print(type(c).__name__, c.args, c.note, c.note is inner, copy.copy(ValueError(1)).args)
for x in (datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2, 3, 4, 5, 6, datetime.timezone.utc, fold=1), datetime.timedelta(1, 2, 3),
          datetime.time(1, 2, fold=1), datetime.timezone(datetime.timedelta(hours=1), "X")):
    print(repr(copy.copy(x)), copy.deepcopy(x) == x)


# hooks
class Hooked:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deeply copied", type(memo).__name__


print(copy.copy(Hooked()), copy.deepcopy(Hooked()), copy.deepcopy([Hooked()]))


class Reducing:
    def __init__(self, a, b=None):
        self.a, self.b = a, b

    def __reduce__(self):
        return Reducing, (self.a, "reduced")


print(copy.copy(Reducing(inner)).b, copy.copy(Reducing(inner)).a is inner, copy.deepcopy(Reducing(inner)).a is inner)


class Stateful:
    def __init__(self):
        self.log = []

    def __getstate__(self):
        return {"log": self.log + ["got"]}

    def __setstate__(self, state):
        self.log = state["log"] + ["set"]


print(copy.copy(Stateful()).log, copy.deepcopy(Stateful()).log)


class NewArgs:
    def __new__(cls, a, *, k=None):
        self = object.__new__(cls)
        self.made = (a, k)
        return self

    def __getnewargs_ex__(self):
        return (self.made[0],), {"k": self.made[1]}


print(copy.copy(NewArgs(1, k=2)).made, copy.deepcopy(NewArgs([1], k=2)).made)


class NewArgs2(tuple):
    def __new__(cls, *items):
        return tuple.__new__(cls, items)

    def __getnewargs__(self):
        return tuple(self)


print(copy.copy(NewArgs2(1, 2)), copy.deepcopy(NewArgs2(1, [2])))


class Single:
    def __reduce__(self):
        return "the_one"


one = Single()
print(copy.copy(one) is one, copy.deepcopy(one) is one)


class Registered:
    def __init__(self, v):
        self.v = v


copyreg.pickle(Registered, lambda r: (Registered, (r.v + 1,)))
print(copy.copy(Registered(1)).v, copy.deepcopy(Registered(5)).v)
tell(copyreg.pickle, Registered, 5)

# refusals
tell(copy.copy, (x for x in []))
tell(copy.deepcopy, [x for x in [memoryview(b"")]])
tell(copy.copy, copy)
print(issubclass(copy.Error, Exception), copy.error is copy.Error)
deep = []
for _ in range(100000):
    deep = [deep]
try:
    copy.deepcopy(deep)
except RecursionError as e:
    print("RecursionError")

# replace
print(copy.replace(Pair(1, 2), b=3))
tell(copy.replace, P(1), x=2)
tell(copy.replace, Pair(1, 2), zz=3)


class Replaceable:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __replace__(self, /, **changes):
        return Replaceable(**(vars(self) | changes))


print(vars(copy.replace(Replaceable(1, 2), a=5)))

# object's protocol
p = P(1)
print(p.__reduce_ex__(4)[0] is copyreg.__newobj__, p.__reduce_ex__(4)[1:], p.__reduce_ex__(2)[2], p.__getstate__(), object().__getstate__())
print(p.__reduce__()[0] is copyreg._reconstructor, p.__reduce__()[1:], Slots().__getstate__()[0], sorted(Slots().__getstate__()[1]))
print(MyList([1]).__reduce_ex__(4)[3] is not None, list(MyDict(a=1).__reduce_ex__(4)[4]), {1}.__reduce_ex__(4), ValueError(1).__reduce__(), (1.5).__reduce_ex__(4)[1])
tell(lambda: (x for x in []).__reduce_ex__(4))
tell(lambda: Slots().__reduce_ex__(1))
tell(lambda: object().__reduce_ex__("a"))
