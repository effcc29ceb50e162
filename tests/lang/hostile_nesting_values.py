# Values nested deeply: repr, comparison, hash, copy and pickling forms end in RecursionError, never in a crash.
import copy


def attempt(what, action):
    try:
        result = action()
    except RecursionError as e:
        print(what, "RecursionError")
    except Exception as e:
        print(what, type(e).__name__, e)
    else:
        print(what, "ends", len(result) if isinstance(result, (str, bytes)) else result if isinstance(result, (int, bool)) else type(result).__name__)


def nested(make, depth=20000):
    value = make(None)
    for _ in range(depth):
        value = make(value)
    return value


makers = {"list": lambda v: [v], "tuple": lambda v: (v,)}
for name, make in makers.items():
    a, b = nested(make), nested(make)
    attempt(name + " repr", lambda: repr(a))
    attempt(name + " str", lambda: str(a))
    attempt(name + " equal", lambda: a == b)
    attempt(name + " itself", lambda: a == a)
    attempt(name + " format", lambda: f"{a}")
    attempt(name + " deepcopy", lambda: copy.deepcopy(a))
    attempt(name + " bool", lambda: bool(a))
    if name != "dict":
        attempt(name + " less", lambda: a < b)
    if "tuple" in name or "key" in name:
        small = nested(make, 300)
        attempt(name + " hash", lambda: hash(small) == hash(nested(make, 300)))
        attempt(name + " in a set", lambda: {small})
        attempt(name + " as key", lambda: {small: 1})
    attempt(name + " in a list", lambda: a in [b])
    attempt(name + " index", lambda: [b].index(a))
    attempt(name + " count", lambda: [b].count(a))
    del a, b
frozen = frozenset()
for _ in range(20000):
    frozen = frozenset([frozen])
attempt("frozenset repr", lambda: repr(frozen))
attempt("frozenset hash", lambda: bool(hash(frozen)) or True)


class Node:
    def __init__(self, next):
        self.next = next

    def __repr__(self):
        return f"Node({self.next!r})"

    def __eq__(self, other):
        return self.next == other.next

    def __hash__(self):
        return hash(self.next)

    def __len__(self):
        return len(self.next)

    def __iter__(self):
        return iter(self.next)

    def __getattr__(self, name):
        return getattr(self.next, name)

    def __call__(self):
        return self.next()

    def __add__(self, other):
        return self.next + other

    def __bool__(self):
        return bool(self.next)


a, b = nested(Node, 3000), nested(Node, 3000)
attempt("node repr", lambda: repr(a))
attempt("node equal", lambda: a == b)
attempt("node hash", lambda: hash(a))
attempt("node len", lambda: len(a))
attempt("node iter", lambda: list(a))
attempt("node getattr", lambda: a.missing)
attempt("node call", lambda: a())
attempt("node add", lambda: a + 1)
attempt("node bool", lambda: bool(a))
closure = lambda: 0
for _ in range(5000):
    closure = (lambda f: lambda: f())(closure)
attempt("closures", closure)


def chain(n):
    def generator(inner):
        yield from inner

    g = iter([1])
    for _ in range(n):
        g = generator(g)
    return g


attempt("generators", lambda: len(list(chain(500))))
it = iter([1, 2])
for _ in range(300):
    it = map(lambda x: x, it)
attempt("maps", lambda: next(it))
it = iter([1, 2])
for _ in range(300):
    it = zip(it)
attempt("zips", lambda: next(it))
e = ValueError(0)
for i in range(5000):
    f = ValueError(i)
    f.__cause__ = e
    e = f
import traceback

attempt("causes", lambda: len(traceback.format_exception(e)) > 0)
union = int | str
for i in range(3):
    union = union | type(f"T{i}", (), {})
print(len(union.__args__))
