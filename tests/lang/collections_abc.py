import collections
import collections.abc
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import *

ABCS = [Awaitable, Coroutine, AsyncIterable, AsyncIterator, AsyncGenerator, Hashable, Iterable, Iterator, Generator,
        Reversible, Sized, Container, Callable, Collection, Set, MutableSet, Mapping, MutableMapping, MappingView,
        KeysView, ItemsView, ValuesView, Sequence, MutableSequence, Buffer]


def raises(what, *args, **kwargs):
    try:
        return what(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


async def co():
    pass


async def agen():
    yield 1


def gen():
    yield 1


c = co()
things = {
    "int": 1, "str": "a", "bytes": b"a", "bytearray": bytearray(), "list": [], "tuple": (), "dict": {}, "set": set(),
    "frozenset": frozenset(), "range": range(3), "memoryview": memoryview(b""), "gen": gen(), "co": c, "agen": agen(),
    "list_iterator": iter([]), "keys": {}.keys(), "values": {}.values(), "items": {}.items(), "deque": deque(),
    "Counter": Counter(), "OrderedDict": OrderedDict(), "defaultdict": defaultdict(int), "function": gen, "None": None,
    "type": int, "map": map(len, []), "zip": zip(), "enumerate": enumerate([]), "reversed": reversed([]), "str_iter": iter(""),
    "slice": slice(1), "object": object(), "method": [].append, "proxy": int.__dict__, "alias": list[int],
}
for name, thing in things.items():
    print(name, [a.__name__ for a in ABCS if isinstance(thing, a)])
c.close()
print([a.__name__ for a in ABCS if not a.__abstractmethods__])
for a in ABCS:
    print(a.__name__, a.__module__, sorted(a.__abstractmethods__), [b.__name__ for b in a.__mro__], a.__slots__)
print(sorted(collections.abc.__all__) == sorted([a.__name__ for a in ABCS] + ["ByteString"]))


class OneWay:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


class Seq(OneWay, Sequence):
    pass


print(raises(type("NoLen", (Sequence,), {"__getitem__": None})))
s = Seq(3, 1, 2, 1)
print(list(s), list(reversed(s)), 2 in s, 9 in s, s.index(1), s.index(1, 2), s.count(1), raises(s.index, 1, 0, 1))
print(raises(s.index, 7), s.index(1, -1), isinstance(OneWay(), Sequence))
match s:
    case [first, *rest]:
        print(first, rest)
match OneWay(1):
    case [x]:
        print("sequence")
    case _:
        print("no sequence")
Sequence.register(OneWay)
match OneWay(1):
    case [x]:
        print("registered", x)
match deque([1, 2]):
    case [a, b]:
        print("deque", a, b)


class Mut(MutableSequence):
    def __init__(self, items=()):
        self.items = list(items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def __len__(self):
        return len(self.items)

    def insert(self, i, v):
        self.items.insert(i, v)


m = Mut([1, 2, 3])
m.append(4)
m.extend(m)
m.reverse()
m += (9,)
print(m.items, m.pop(), m.pop(0), m.remove(3), m.items, raises(m.remove, 77))
m.clear()
print(m.items, raises(m.pop))


class S(Set):
    def __init__(self, items=()):
        self.items = []
        for i in items:
            if i not in self.items:
                self.items.append(i)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"S({sorted(self.items)})"


a, b = S([1, 2, 3]), S([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a & [1], [1, 9] | a, [1, 9] - a, [1, 9] ^ a, {1} & a, a & {1})
print(a <= b, a < b, a >= S([1]), a > S([1]), a == {1, 2, 3}, a != b, a.isdisjoint([7]), {1} < a, a == 3)
print(raises(lambda: a < 3), raises(lambda: a & 3), raises(hash, a), a._hash() == hash(frozenset([1, 2, 3])))


class MS(S, MutableSet):
    def add(self, v):
        if v not in self.items:
            self.items.append(v)

    def discard(self, v):
        if v in self.items:
            self.items.remove(v)


ms = MS([1, 2, 3])
ms |= [4, 5]
ms &= [1, 2, 4, 5]
print(ms)
ms ^= [1, 9]
ms -= [2]
print(ms, ms.pop() in (4, 5, 9), len(ms), raises(ms.remove, 77))
ms ^= ms
print(ms, raises(ms.pop))
ms |= [1, 2]
ms -= ms
print(ms)


class Map(Mapping):
    def __init__(self, *args, **kw):
        self.d = dict(*args, **kw)

    def __getitem__(self, k):
        return self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)

    def __repr__(self):
        return f"Map({self.d})"


mp = Map(a=1, b=2)
print(list(mp), "a" in mp, "z" in mp, mp.get("a"), mp.get("z"), mp.get("z", 5), mp == {"a": 1, "b": 2}, mp == Map(a=1), mp == 1)
print(mp.keys(), mp.items(), mp.values(), len(mp.keys()))
print(mp.keys() & {"a"}, sorted(mp.keys() | {"z"}), ("a", 1) in mp.items(), ("a", 2) in mp.items(), ("z", 1) in mp.items(), 2 in mp.values())
print(list(mp.items()), list(mp.values()), sorted(mp.items() - {("a", 1)}), raises(reversed, mp), raises(hash, mp))
match mp:
    case {"a": x, **rest}:
        print("mapping", x, rest)
match int.__dict__:
    case {"__doc__": str()}:
        print("proxy")


class MM(Map, MutableMapping):
    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]


mm = MM(a=1)
mm.update({"b": 2})
mm.update([("c", 3)], d=4)
mm.update(Map(e=5))
print(mm, mm.pop("a"), mm.pop("zz", None), raises(mm.pop, "zz"), mm.setdefault("b", 9), mm.setdefault("y"), mm.popitem(), mm)
mm.clear()
print(mm, raises(mm.popitem), raises(mm.update, 1), raises(mm.update, {}, {}))


class It(Iterator):
    n = 0

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


print(list(It()), iter(It()).__class__.__name__)


class G(Generator):
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1
        if self.n > 2:
            raise StopIteration("end")
        return self.n, value

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


g = G()
print(next(g), g.send("x"), list(g), raises(g.throw, ValueError("v")), raises(g.throw, ValueError, "no"), g.close())


class Stubborn(G):
    def throw(self, typ, val=None, tb=None):
        return 1


print(raises(Stubborn().close))


class NoHash:
    __hash__ = None


class NoIter(list):
    __iter__ = None


print(isinstance(NoHash(), Hashable), isinstance(NoIter(), Iterable), isinstance(NoIter(), Sized), isinstance(NoIter(), Sequence))

# generic aliases
print(Iterable[int], Mapping[str, int].__origin__ is Mapping, Mapping[str, int].__args__)
print(Callable[[int, str], bool], Callable[[int, str], bool].__args__, Callable[..., int], Callable[[], int].__args__)
print(raises(lambda: Callable[int]), raises(lambda: Callable[int, int]), Callable[[int], str] == Callable[[int], str])


class Sub(Mapping[str, int]):
    pass


print(Sub.__bases__, Sub.__orig_bases__)
print(Callable[[int], list[int]] | None, isinstance(len, Callable))


class AG(AsyncGenerator):
    n = 0

    async def asend(self, value):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return self.n

    async def athrow(self, typ, val=None, tb=None):
        await super().athrow(typ, val, tb)


async def run():
    return [x async for x in AG()], await AG().aclose()


try:
    run().send(None)
except StopIteration as stop:
    print(stop.value)
