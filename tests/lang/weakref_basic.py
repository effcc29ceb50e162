import gc
import sys
import weakref
from weakref import WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize, getweakrefcount, getweakrefs, proxy, ref


def tell(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])


class A:
    def __init__(self, n=0):
        self.n = n

    def method(self, x=1):
        return self.n + x

    def __repr__(self):
        return f"A({self.n})"


# ---- ref ----
a = A(1)
r = ref(a)
print(r() is a, r is ref(a), ref(a) == r, hash(r) == hash(a), getweakrefcount(a), len(getweakrefs(a)))
print(a.__weakref__ is r, A(2).__weakref__, "__weakref__" in vars(A), type(vars(A)["__weakref__"]).__name__)
log = []
r2 = ref(a, lambda dead: log.append((dead is r2, dead())))
print(getweakrefcount(a), r2.__callback__ is not None, r.__callback__, r2 == r, r2 is not r, {r: 1}[r2])
b = A(1)
print(ref(b) == r, ref(b) != r)
del a
gc.collect()
print(r(), r2(), log, r2.__callback__, r == r, r == r2, hash(r) == hash(r2))
fresh = A()
dead = ref(fresh)
del fresh
gc.collect()
tell(hash, dead)
print(repr(dead).split(" at ")[0], repr(dead).endswith("; dead>"), repr(ref(b)).split("; ")[1].split(" at ")[0])
tell(ref, 1)
tell(ref)
tell(ref, b, None, 3)
tell(ref, b, callback=None)
tell(r, 1)
tell(lambda: r < r2)
tell(lambda: r.x)
tell(lambda: ref[int])
print(weakref.ReferenceType is ref, ref, weakref.ProxyTypes)


# ---- who can be referred to ----
class Slots:
    __slots__ = ()


class SlotsWeak:
    __slots__ = ("__weakref__",)


class Int(int):
    pass


class Tuple(tuple):
    pass


class Str(str):
    pass


class List(list):
    pass


class Error(Exception):
    pass


def function():
    pass


def generator():
    yield


samples = [1, 1.5, "a", b"a", (), [], {}, {1}, frozenset(), None, ..., True, 1j, range(3), slice(1), object(), A(), Slots(), SlotsWeak(),
           Int(), Tuple(), Str(), List(), Error(), A, int, function, print, [].append, A().method, generator(), Exception(), bytearray(),
           gc, iter([]), enumerate([]), map(print, []), zip(), property(), staticmethod(function), classmethod(function),
           function.__code__, {}.keys(), super(A, A()), list[int], ref(A)]
for sample in samples:
    try:
        ref(sample)
        print(type(sample).__name__, "yes")
    except TypeError as e:
        print(type(sample).__name__, "no", e)
tell(lambda: type("X", (SlotsWeak,), {"__slots__": ("__weakref__",)}))


# ---- proxy ----
class Full(A):
    def __len__(self):
        return 5

    def __getitem__(self, i):
        return i * 2

    def __contains__(self, i):
        return i == 3

    def __add__(self, other):
        return ("add", other)

    def __radd__(self, other):
        return ("radd", other)

    def __iadd__(self, other):
        return ("iadd", other)

    def __eq__(self, other):
        return other == 1

    def __neg__(self):
        return "neg"

    def __int__(self):
        return 11

    def __index__(self):
        return 12

    def __iter__(self):
        return iter([1, 2])

    def __call__(self, *args, **kw):
        return args, kw

    def __bool__(self):
        return False

    def __str__(self):
        return "str"


full = Full(4)
p = proxy(full)
print(type(p), p.n, p.method(3), len(p), p[4], 3 in p, p + 1, 1 + p, p == 1, p != 1, -p, int(p), list(p), p(1, k=2), bool(p), str(p))
p.new = 5
print(full.new, isinstance(p, Full), p is proxy(full), p.__class__ is Full)
del p.new
tell(lambda: p.new)
tell(hash, p)
plain = proxy(b)
print(type(plain), repr(plain).split(" at ")[0], str(plain))
tell(lambda: plain())
tell(lambda: plain + 1)
tell(lambda: plain[0])
tell(len, plain)
tell(next, plain)
q = p
q += 1
print(q)
del full
gc.collect()
for action in (lambda: p.n, lambda: str(p), lambda: p + 1, lambda: bool(p), lambda: len(p), lambda: p(), lambda: setattr(p, "n", 1)):
    tell(action)
tell(proxy, 1)


# ---- dictionaries ----
class Keyed:
    def __init__(self, k):
        self.k = k

    def __repr__(self):
        return f"K{self.k}"


values = WeakValueDictionary()
keep = [Keyed(i) for i in range(4)]
for i, o in enumerate(keep):
    values[i] = o
print(len(values), sorted(values), sorted(values.items())[0][0], values[2], values.get(9), values.get(9, "d"), 2 in values, 9 in values)
del keep[1], o
gc.collect()
print(len(values), sorted(values.keys()), [str(v) for v in values.values()], 1 in values)
tell(lambda: values[1])
tell(lambda: values.pop(1))
print(values.pop(1, "default"), values.pop(0), len(values), len(values.valuerefs()), len(list(values.itervaluerefs())))
print(values.setdefault(5, keep[0]) is keep[0], values.copy() == values, (values | {7: keep[1]}).keys() is not None)
values.update({8: keep[1]}, extra=keep[1])
print(sorted(map(str, values)), dict(values) == dict(values.items()))
tell(lambda: WeakValueDictionary({1: 2}))
del values[8]
tell(lambda: values.__delitem__(8))
print(type(values.popitem()))
values.clear()
print(len(values), repr(values).split(" at ")[0])

keys = WeakKeyDictionary()
k1, k2, k3 = Keyed(1), Keyed(2), Keyed(3)
keys[k1] = "one"
keys[k2] = "two"
keys[k3] = "three"
print(len(keys), keys[k1], keys.get(k2), k3 in keys, 5 in keys, sorted(keys.values()), sorted(str(k) for k in keys))
del k2
gc.collect()
print(len(keys), sorted(str(k) for k in keys.keys()), sorted(keys.values()), len(keys.keyrefs()))
tell(lambda: keys[Keyed(1)])
tell(lambda: keys[1])
print(keys.pop(k1), keys.pop(k1, None), keys.setdefault(k1, "again"), keys.setdefault(k1, "not"), dict(keys.items()) == {k1: "again", k3: "three"})
keys.update({k1: "u"})
print(keys[k1], keys.copy()[k3], keys == keys.copy())

# an object goes while somebody iterates
holder = [Keyed(i) for i in range(5)]
values = WeakValueDictionary(enumerate(holder))
seen = []
for k, v in values.items():
    seen.append(k)
    if k == 1:
        del holder[3]
        v = None
        gc.collect()
print(seen, sorted(values), len(values))

# ---- set ----
members = [Keyed(i) for i in range(4)]
s = WeakSet(members)
print(len(s), members[0] in s, 5 in s, sorted(m.k for m in s))
members.pop()
gc.collect()
print(len(s), sorted(m.k for m in s))
t = WeakSet(members[1:])
for result in (s & t, s | t, s - t, s ^ t, s.union(t), s.intersection(t), s.difference(t), s.symmetric_difference(t)):
    print(sorted(m.k for m in result), end=" ")
print(t <= s, t < s, s >= t, s > t, s == t, s == WeakSet(members), t.isdisjoint(s), s.isdisjoint([]))
s.discard(members[0])
s.add(members[0])
s.remove(members[1])
tell(s.remove, members[1])
s -= t
print(sorted(m.k for m in s))
print(s.pop().k)
tell(s.pop)
s |= members
s &= t
s ^= [members[0]]
print(sorted(m.k for m in s))
s.clear()
print(len(s), bool(s))


# ---- methods ----
o = A(10)
wm = WeakMethod(o.method, lambda r: print("method gone", r() is None))
print(wm()(5), wm == WeakMethod(o.method), wm != WeakMethod(A(1).method), hash(wm) == hash(ref(o)))
tell(WeakMethod, print)
tell(WeakMethod, function)
del o
gc.collect()
print(wm(), wm == wm)


# ---- finalize ----
def farewell(*args, **kw):
    print("farewell", args, sorted(kw.items()))
    return "result"


o = A(1)
f = finalize(o, farewell, 1, 2, k=3)
print(f.alive, f.atexit, f.peek()[0] is o, f.peek()[1] is farewell, f.peek()[2:], repr(f).split(" at ")[0])
del o
gc.collect()
print(f.alive, f(), f.peek(), f.detach(), repr(f).endswith("dead>"))
o = A(2)
f = finalize(o, farewell, "called by hand")
print(f(), f(), f.alive)
f = finalize(o, farewell, "detached")
print(f.detach()[0] is o, f.alive)
f1 = finalize(o, farewell, "at exit, first registered")
f2 = finalize(o, farewell, "at exit, last registered")
f3 = finalize(o, farewell, "not at exit")
f3.atexit = False
print(f3.atexit, f1.atexit)

from collections.abc import Mapping, MutableMapping, MutableSet

print(isinstance(WeakSet(), MutableSet), issubclass(WeakValueDictionary, MutableMapping), issubclass(WeakKeyDictionary, Mapping))
