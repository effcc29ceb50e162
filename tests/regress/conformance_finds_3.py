"""Small things that CPython's own tests showed."""
import types
import warnings

f = lambda: (yield 1)
g = f()
next(g)
try:
    g.send(2)
except StopIteration as e:
    print(e.value)


class Bad:
    def __index__(self):
        return True


class Cut:
    def __trunc__(self):
        return 3


class Text(str):
    def __float__(self):
        return float(str(self)) + 1


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(int(Bad()), [1, 2][Bad()], int(Cut()), float(Text("8")))
    print([str(w.message) for w in seen])


class Bomb:
    def __aiter__(self):
        return self

    def __anext__(self):
        return self

    def __await__(self):
        1 / 0


async def loop():
    async for _ in Bomb():
        pass


try:
    loop().send(None)
except TypeError as e:
    print(e, repr(e.__cause__))


async def spam():
    return "spam"


@types.coroutine
def through():
    return (yield from spam())


try:
    through().send(None)
except StopIteration as e:
    print(e.value)


class Odd(Exception):
    def __new__(cls, *args):
        return cls


def catches():
    try:
        yield
    except TypeError as e:
        print("inside:", e)
        yield "caught"


g = catches()
next(g)
print(g.throw(Odd))


async def agen():
    yield 1


a = agen()
a.__name__ = a.__qualname__ = "renamed"
print(a.__name__, a.__qualname__)
try:
    a.__name__ = 3
except TypeError as e:
    print(e)


async def inner():
    print(c.cr_await, c.cr_running)


async def outer():
    await inner()


c = outer()
try:
    c.send(None)
except StopIteration:
    pass
