# globals(), locals() and vars(): what they hold and what writing to them does.
from support.attempts import show


import types

g = globals()
g["made"] = 5
print(made, globals() is g, locals() is g, vars() is g)


def function(a):
    b = 2
    first = locals()
    first["b"] = 99
    first["c"] = 3
    d = 4
    return first, locals(), b


def closure():
    x = 1

    def inner():
        return x, locals()
    return inner()


class Body:
    a = 1
    b = locals()
    same = locals() is b
    locals()["c"] = 7
    keys = sorted(k for k in vars() if not k.startswith("_"))


class Slots:
    __slots__ = ("a",)


class Fake:
    __dict__ = 5


print(function(1), closure(), Body.c, Body.keys, Body.same)
print([sorted(locals()) for n in (1,)] != [], sorted((lambda p, q=2: locals())(1)))


def generator():
    y = 1
    yield locals()
    z = 2
    yield locals()


print(list(generator()))
show(vars, Slots())
show(vars, 5)
show(vars, Fake())
show(vars, 1, 2)
show(globals, 1)
show(locals, 1)
o = types.SimpleNamespace(a=1)
vars(o)["b"] = 2
print(o, vars(o) is o.__dict__, type(vars(Body)).__name__, vars(Body)["c"])
show(lambda: vars(Body).__setitem__("d", 1))


def unbound():
    if 0:
        never = 1
    return locals()


print(unbound(), eval("sorted(locals())", {}, {"k": 1}))
del g["made"]
show(lambda: made)
