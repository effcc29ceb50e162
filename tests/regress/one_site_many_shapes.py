"""One place in a program that sees objects of many shapes answers as each class says, also while the classes change."""
import gc


class Base:
    kind = "base"

    def name(self):
        return "base " + self.kind


classes = [type(f"C{i}", (Base,), {"rank": i, "twice": property(lambda self: 2 * self.rank)}) for i in range(12)]


class Slotted:
    __slots__ = ("own", "kind")

    def name(self):
        return "slotted"


def read(thing):
    return thing.kind


def call(thing):
    return thing.name()


def write(thing, value):
    thing.own = value
    return thing.own


def attempt(function, *args):
    try:
        return function(*args)
    except AttributeError as e:
        return str(e)


things = [c() for c in classes] + [Slotted()]
for turn in range(3):
    print(turn, [attempt(read, t) for t in things[::4]], [call(t) for t in things[::4]], [write(t, turn) for t in things[-3:]])

# A name that begins to hide another, a method replaced, one that goes, a property put before what instances hold.
things[3].kind = "its own"
classes[4].kind = "of the class"
classes[5].name = lambda self: "replaced"
things[6].name = lambda: "in the instance"
print([attempt(read, t) for t in things], [call(t) for t in things], sep="\n")
Base.name = lambda self: "new base"
del classes[4].kind
classes[7].own = property(lambda self: "guarded", lambda self, value: None)
classes[8].__setattr__ = lambda self, name, value: object.__setattr__(self, name, (name, value))
classes[9].__getattr__ = lambda self, name: "asked for " + name
print([attempt(read, t) for t in things], [call(t) for t in things], [write(t, "w") for t in things], sep="\n")
del Base.kind
print([attempt(read, t) for t in things])
Base.__getattribute__ = lambda self, name: "all " + name
print([attempt(read, t) for t in things[:3]])
del Base.__getattribute__

# Classes, modules and values without attributes at the same places.
import math
import types
module = types.ModuleType("m")
module.kind = "of a module"
module.name = lambda: "function of a module"
for thing in (classes[0], Slotted, module, math, 5, "text", None, things[0], things[-1]):
    print(attempt(read, thing), attempt(call, thing) if not isinstance(thing, type) else "-", attempt(write, thing, 1))


def count(thing):
    return thing.count(1)


class Counts:
    def count(self, x):
        return "counted"


print([count(t) for t in ([1, 1], (1,), range(3), Counts(), b"\x01\x01", bytearray(b"\x01"))])

# Names and classes that come and go: none may answer for another.
wrong = 0
for turn in range(400):
    fresh = type("Fresh", (), {f"a{turn}": turn})
    thing = fresh()
    space = {}
    exec(f"def ask(x): return x.a{turn}\ndef tell(x): x.b{turn} = {turn}; return x.b{turn}", space)
    wrong += space["ask"](thing) != turn or space["tell"](thing) != turn
    wrong += attempt(read, thing) != "'Fresh' object has no attribute 'kind'"
    if turn % 50 == 0:
        gc.collect()
print(wrong)
