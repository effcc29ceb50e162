import functools
from functools import (cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch,
                       singledispatchmethod, total_ordering, update_wrapper, wraps)


def tell(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])


print(functools.__all__, functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)


# ---- partial ----
def show(*args, **kw):
    return args, kw


p = partial(show, 1, 2, a=3, b=4)
print(p(), p(5, c=6), p(b=7, a=8, z=9), partial(show)(1, x=2), partial(show, 1)(*range(20), k=3))
print(p.func is show, p.args, p.keywords, partial(int, base=2)("101"), partial(int, base=2))
q = partial(p, 10, b=11)
print(q.func is show, q.args, q.keywords, q(12))
p.note = "attribute"
print(partial(p, 1).func is p, p.__dict__, partial)
tell(partial)
tell(partial, 1)
tell(p.__setstate__, 1)
print(p.__reduce__()[0], p.__reduce__()[2][1:])


class Sub(partial):
    def __call__(self, *args, **kw):
        return ("sub", super().__call__(*args, **kw))


s = Sub(show, 1, k=2)
print(s(3), isinstance(s, partial), repr(Sub(len)), Sub(s, 4).func is s)
print(partial[int], list(map(partial(pow, 2), range(5))), sorted([3, 1, 2], key=partial(lambda x, y: -y, 0)))
loop = partial(show)
loop.__setstate__((show, (loop,), {}, None))
print(repr(loop).count("..."))

# ---- reduce ----
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5), reduce(max, "hello"), reduce(lambda a, b: [a, b], range(4), None))
tell(reduce, lambda a, b: a, [])
tell(reduce, lambda a, b: a, 5)

# ---- cmp_to_key ----
K = cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=K), sorted("bca", key=cmp_to_key(lambda a, b: -1 if a > b else 1)), K(1) < K(2), K(1) == K(1), K(2).obj, type(K))
tell(lambda: K(1) < 2)
tell(hash, K(1))
tell(K)


# ---- lru_cache ----
calls = []


@lru_cache(maxsize=3)
def square(x, power=2):
    """Squares."""
    calls.append(x)
    return x**power


print([square(i) for i in (1, 2, 3, 1, 4, 2)], calls, square.cache_info(), square.cache_parameters())
print(square(2, power=3), square(2, power=3), square.cache_info(), square.__name__, square.__doc__, square.__wrapped__(9))
square.cache_clear()
print(square.cache_info(), repr(square).split(" at ")[0], type(square))


@lru_cache
def plain(*args, **kw):
    return args, kw


print(plain(1), plain(1.0), plain(a=1, b=2), plain(b=2, a=1), plain.cache_info())
tell(plain, [])


@lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed("1"), typed.cache_info(), typed.cache_parameters())


@lru_cache(maxsize=0)
def never(x):
    return x


print(never(1), never(1), never.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info())


@lru_cache(maxsize=20)
def fib2(n):
    return n if n < 2 else fib2(n - 1) + fib2(n - 2)


print(fib2(90), fib2.cache_info())


@lru_cache(maxsize=2)
def failing(x):
    if x == 1:
        raise ValueError(x)
    return x


tell(failing, 1)
tell(failing, 1)
print(failing(2), failing.cache_info())
tell(lru_cache, "a")
tell(lru_cache(), 5)


class WithMethod:
    @lru_cache
    def method(self, x):
        return self, x

    @staticmethod
    @cache
    def static(x):
        return x


w = WithMethod()
print(w.method(1)[1], w.method(1) is w.method(1), WithMethod.method.cache_info(), w.static(3))


class BadHash:
    def __hash__(self):
        raise KeyError("hash")


tell(plain, BadHash())


class Reentrant:
    """Its comparison calls the cached function."""

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        keyed(0)
        return self.n == other.n


@lru_cache(maxsize=2)
def keyed(x):
    return x if isinstance(x, int) else x.n


print([keyed(Reentrant(i % 4)) for i in range(12)], keyed.cache_info().currsize)


# ---- wraps ----
def decorated(f):
    @wraps(f)
    def inner(*args):
        return f(*args)

    return inner


@decorated
def original(x: int) -> str:
    """doc"""
    return x


original.attribute = 1
print(original.__name__, original.__doc__, original.__annotations__, original.__wrapped__.__name__, original(4), original.__module__)
print(update_wrapper(lambda: 0, original).attribute, update_wrapper(partial(show), show).__name__)


# ---- total_ordering ----
for given in ("__lt__", "__le__", "__gt__", "__ge__"):

    class Ordered:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            return self.n == other.n

    function = {
        "__lt__": lambda a, b: a < b,
        "__le__": lambda a, b: a <= b,
        "__gt__": lambda a, b: a > b,
        "__ge__": lambda a, b: a >= b,
    }[given]

    def method(self, other, function=function):
        if not isinstance(other, Ordered):
            return NotImplemented
        return function(self.n, other.n)

    setattr(Ordered, given, method)
    total_ordering(Ordered)
    a, b = Ordered(1), Ordered(2)
    print(given, a < b, a <= b, a > b, a >= b, a <= a, a >= a, a < a, a > a, Ordered.__lt__.__name__)
    tell(lambda: a < 1)
    tell(lambda: a >= 1)
tell(total_ordering, type("X", (), {}))


# ---- cached_property ----
class Cached:
    count = 0

    @cached_property
    def value(self):
        """The value."""
        self.count += 1
        return self.count * 10


c = Cached()
print(c.value, c.value, c.count, c.__dict__, Cached.value.attrname, Cached.value.__doc__)
del c.value
print(c.value)


class NoDict:
    __slots__ = ()

    @cached_property
    def value(self):
        return 1


tell(lambda: NoDict().value)
lone = cached_property(lambda self: 1)
tell(lone.__get__, c)
tell(lambda: type("X", (), {"a": lone, "b": lone}))


# ---- partialmethod ----
class Cell:
    def set_state(self, state, *rest, **kw):
        return state, rest, kw

    on = partialmethod(set_state, True)
    both = partialmethod(on, 1, k=2)
    cm = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 1)
    st = partialmethod(staticmethod(lambda *a: a), 1)
    builtin = partialmethod(show, 5)


cell = Cell()
print(cell.on(), cell.on(3), cell.both(j=4), cell.cm(2), cell.st(2), cell.builtin(6)[0][1:], Cell.on(cell))
print(repr(partialmethod(len, 1, a=2)))
tell(partialmethod, 1)


# ---- singledispatch ----
@singledispatch
def kind(x, *rest):
    return "object"


@kind.register
def _(x: int, *rest):
    return "int"


@kind.register(str)
def _(x, *rest):
    return "str"


@kind.register
def _(x: list | tuple, *rest):
    return "list or tuple"


kind.register(type(None), lambda x: "none")


class MyInt(int):
    pass


print(kind(1), kind("a"), kind([]), kind(()), kind(1.5), kind(None), kind(True), kind(MyInt()), kind.__name__)
print(kind.dispatch(bool)(1), kind.dispatch(dict) is kind.registry[object], sorted(t.__name__ for t in kind.registry))
tell(kind)
tell(kind.register, 1)
tell(kind.register, 1, len)


class Dispatching:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("no " + type(arg).__name__)

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg

    @singledispatchmethod
    @classmethod
    def cls_method(cls, arg):
        return cls.__name__, "base"

    @cls_method.register
    @classmethod
    def _(cls, arg: int):
        return cls.__name__, "int"


d = Dispatching()
print(d.neg(5), d.neg(True), d.cls_method(1), Dispatching.cls_method("a"), d.neg.__name__)
tell(d.neg, "a")
tell(d.neg)


# ---- a key is hashed once for each call; a state replaces all ----
class Counted:
    hashed = 0

    def __hash__(self):
        Counted.hashed += 1
        return 5


@lru_cache(maxsize=1)
def one(x):
    return 1


x, y = Counted(), Counted()
for arg in (x, x, y, y, x):
    one(arg)
    print(Counted.hashed, one.cache_info())
p = partial(show, 1)
p.note = 1
args, kw = (2,), {"k": 3}
p.__setstate__((show, args, kw, None))
print(p.args is args, p.keywords is kw, p.__dict__)
p.__setstate__((show, args, kw, {"other": 2}))
print(p.__dict__, p())


class Holder:
    method = cmp_to_key  # a native function does not bind


print(type(Holder().method(lambda a, b: 0)), cmp_to_key.__name__)
