# Containers that are changed by the very calls they make: __eq__, __hash__, __lt__, __repr__, __iter__, key functions, __del__.
import collections
import functools
import heapq


def attempt(what, action):
    try:
        result = action()
        print(what, "->", result if isinstance(result, (int, str, list, tuple, dict, bool, type(None))) else type(result).__name__)
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


class Clears:
    """Clears its target whenever it is compared, hashed or shown."""

    def __init__(self, target=None, number=0, equal=False):
        self.target, self.number, self.equal = target, number, equal

    def act(self):
        if self.target is not None:
            self.target.clear()

    def __eq__(self, other):
        self.act()
        return self.equal

    def __lt__(self, other):
        self.act()
        return False

    def __gt__(self, other):
        self.act()
        return False

    def __hash__(self):
        return self.number

    def __repr__(self):
        self.act()
        return "Clears"

    def __index__(self):
        self.act()
        return 1


def filled(n=5, equal=False):
    l = []
    l.extend(Clears(l, i, equal) for i in range(n))
    return l


for equal in False, True:
    print("equal", equal)
    for name in "index count remove __contains__".split():
        l = filled(5, equal)
        attempt("list." + name, lambda: getattr(l, name)(1))
        print(len(l))
    l = filled(5, equal)
    attempt("list ==", lambda: l == [1, 2, 3, 4, 5])
    l = filled(5, equal)
    attempt("list <", lambda: l < [1, 2, 3, 4, 5])
    l = filled(5, equal)
    attempt("tuple ==", lambda: tuple(l) == (1, 2, 3, 4, 5))
    l = filled(5, equal)
    attempt("list repr", lambda: repr(l))
    d = collections.deque()
    d.extend(Clears(d, i, equal) for i in range(5))
    for name in "index count remove __contains__".split():
        attempt("deque." + name, lambda: getattr(d, name)(1))
        d.extend(Clears(d, i, equal) for i in range(5))
    attempt("deque ==", lambda: d == collections.deque([1, 2, 3, 4, 5, 6]))
    attempt("deque repr", lambda: repr(d))
    for make in (set, dict.fromkeys):
        s = make([])
        add = s.add if make is set else lambda v: s.__setitem__(v, None)
        add(Clears(s, 7, equal))
        attempt(make.__name__ + " in", lambda: Clears(None, 7) in s)
        add(Clears(s, 7, equal))
        attempt(make.__name__ + " add", lambda: add(Clears(None, 7)))
        attempt(make.__name__ + " repr", lambda: repr(make([Clears(s, 1)])))
    d = {}
    d[Clears(d, 3, equal)] = 1
    attempt("dict.pop", lambda: d.pop(Clears(None, 3), "default"))
    d[Clears(d, 3, equal)] = 1
    attempt("dict.get", lambda: d.get(Clears(None, 3), "default"))
    d[Clears(d, 3, equal)] = 1
    attempt("dict.setdefault", lambda: d.setdefault(Clears(None, 3), "default"))
    d[Clears(d, 3, equal)] = 1
    attempt("dict ==", lambda: d == {Clears(None, 3): 1})
    d[Clears(d, 3, equal)] = 1
    attempt("dict del", lambda: d.__delitem__(Clears(None, 3)))

l = [3, 1, 2]
attempt("sort appends", lambda: l.sort(key=lambda v: l.append(v) or v))
print(l)
l = [3, 1, 2]
attempt("sort clears", lambda: l.sort(key=lambda v: l.clear() or v))
print(l)
l = filled(6)
attempt("sort compares", lambda: l.sort())
print(len(l))
l = [3, 1, 2]
attempt("sort sees itself", lambda: l.sort(key=lambda v: print(len(l)) or v))
l = [1, 2, 3, 4]
attempt("min of shrinking", lambda: min(l, key=lambda v: l.pop()))
print(l)
l = [1, 2, 3, 4]
print([l.pop() for _ in l], l)
l = [1, 2, 3]
print([l.append(x) or x for x in l if len(l) < 10], len(l))
l = [1, 2, 3]
for x in l:
    l.remove(x)
print(l)
l = list(range(10))
for i in reversed(l):
    del l[i:]
print(l)
l = [1, 2, 3]
attempt("extend itself", lambda: l.extend(l))
print(l)
attempt("extend by its generator", lambda: l.extend(x for x in l if len(l) < 20))
print(len(l))
l = [1, 2, 3]
l[1:2] = l
print(l)
l[::2] = [0] * len(l[::2])
print(l)
l = [1, 2, 3, 4]
attempt("slice by index that clears", lambda: l[Clears(l):])
l = [1, 2, 3, 4]
attempt("set by index that clears", lambda: l.__setitem__(Clears(l), 5))
l = [1, 2, 3, 4]
attempt("del by index that clears", lambda: l.__delitem__(Clears(l)))
l = [1, 2, 3, 4]
attempt("insert by index that clears", lambda: l.insert(Clears(l), 5))
print(l)
l = [1, 2, 3, 4]
attempt("pop by index that clears", lambda: l.pop(Clears(l)))
l = [1, 2, 3, 4]
attempt("multiply by index that clears", lambda: l * Clears(l))
b = bytearray(b"abcd")
attempt("bytearray by index that clears", lambda: b.__setitem__(Clears(b), 5))
b = bytearray(b"abcd")
attempt("bytearray to value that clears", lambda: b.__setitem__(0, Clears(b)))
b = bytearray(b"abcd")
attempt("bytearray append", lambda: b.append(Clears(b)))
print(b)
h = filled(7)
attempt("heapify", lambda: heapq.heapify(h))
h = filled(7)
attempt("heappush", lambda: heapq.heappush(h, Clears()))
h = filled(7)
attempt("heappop", lambda: heapq.heappop(h))
d = {1: 1, 2: 2, 3: 3}
for how, action in (("grows", lambda k: d.__setitem__(k + 10, 0)), ("shrinks", lambda k: d.pop(k)), ("clears", lambda k: d.clear()), ("same", lambda k: d.__setitem__(k, 9)), ("replaced", lambda k: (d.pop(k), d.__setitem__(k + 10, 1)))):
    for view in "keys", "values", "items":
        d.clear()
        d.update({1: 1, 2: 2, 3: 3})

        def run():
            for n, x in enumerate(getattr(d, view)()):
                action(n + 1)
                if n > 5:
                    break
            return n

        attempt(f"dict {how} {view}", run)
s = {1, 2, 3}


def grow_set():
    for x in s:
        s.add(x + 100)


attempt("set grows", grow_set)
s = {1, 2, 3}
attempt("set clears", lambda: [s.clear() for x in s])
s = {1, 2, 3}
attempt("set update itself", lambda: s.update(s) or len(s))
attempt("set difference itself", lambda: s.difference_update(s) or len(s))
s = {1, 2, 3}
attempt("set minus", lambda: len(s - s))
attempt("set ^= itself", lambda: s.symmetric_difference_update(s) or len(s))
d = {i: i for i in range(5)}
attempt("dict update itself", lambda: d.update(d) or len(d))
attempt("dict of its items", lambda: len({k: d.setdefault(k, v) for k, v in d.items()}))
attempt("update by a generator", lambda: d.update((k + 10, v) for k, v in d.items()))
q = collections.deque([1, 2, 3])
attempt("deque extend itself", lambda: q.extend(q) or list(q))
attempt("deque extendleft itself", lambda: q.extendleft(q) or len(q))
attempt("deque rotates", lambda: [q.rotate(1) for x in q])
attempt("deque clears", lambda: [q.clear() for x in q])
q = collections.deque([1, 2, 3])
attempt("deque same size", lambda: [(q.append(q.popleft()), x)[1] for x in q])
attempt("join clears", lambda: (lambda l: ",".join(l.pop() for _ in l))(["a", "b", "c"]))
attempt("map pops", lambda: (lambda l: list(map(lambda x: l.pop(), l)))([1, 2, 3, 4]))
attempt("zip pops", lambda: (lambda l: [(a, l.pop()) for a, b in zip(l, l)])([1, 2, 3, 4]))
attempt("sum pops", lambda: (lambda l: sum(l.pop() for _ in l))([1, 2, 3, 4]))
attempt("any pops", lambda: (lambda l: any(l.pop() > 9 for _ in l))([1, 2, 3, 4]))
attempt("unpack pops", lambda: (lambda l: [*(l.pop() for _ in l)])([1, 2, 3, 4]))


class Shrinks(list):
    def __iter__(self):
        for i in range(len(self)):
            self.pop()
            yield i


attempt("list of shrinking", lambda: list(Shrinks([1, 2, 3])))
attempt("extend by shrinking", lambda: [0].__iadd__(Shrinks([1, 2, 3])))
l = [1, 2, 3]
l[:] = (l.clear() or x for x in [7, 8])
print(l)


@functools.lru_cache(maxsize=2)
def cached(n):
    cached.cache_clear()
    return cached(n - 1) if n else 0


attempt("cache cleared inside", lambda: cached(5))
