# getattr(), setattr(), delattr() and hasattr(): defaults, names that are none, errors passed on.
from support.attempts import show


class Plain:
    kind = "plain"


class Slots:
    __slots__ = ("a",)


class Text(str):
    pass


class Raising:
    def __getattr__(self, name):
        if name == "missing":
            raise AttributeError("not here")
        raise LookupError(name)

    def __setattr__(self, name, value):
        raise LookupError("set " + name)

    def __delattr__(self, name):
        raise LookupError("del " + name)


p = Plain()
show(getattr, p, "kind")
show(getattr, p, "other")
show(getattr, p, "other", 5)
show(getattr, Plain, "other")
show(getattr, p, Text("kind"))
for name in (5, None, b"kind", ["a"]):
    show(getattr, p, name)
    show(getattr, p, name, 1)
    show(hasattr, p, name)
    show(setattr, p, name, 1)
    show(delattr, p, name)
setattr(p, "not a name", 1)
setattr(p, "", 2)
setattr(p, "class", 3)
print(vars(p), hasattr(p, ""), getattr(p, "not a name"))
show(delattr, p, "")
show(delattr, p, "")
show(delattr, p, "kind")
r = Raising()
show(getattr, r, "missing", "default")
show(getattr, r, "else", "default")
show(hasattr, r, "missing")
show(hasattr, r, "else")
show(setattr, r, "a", 1)
show(delattr, r, "a")
s = Slots()
show(getattr, s, "a")
show(setattr, s, "b", 1)
show(delattr, s, "a")
show(delattr, s, "b")
for args in ((), (1,), (1, "a", 2, 3)):
    show(getattr, *args)
    show(setattr, *args)
    show(delattr, *args)
    show(hasattr, *args)
for value, name in ((5, "real"), (5, "nothing"), (None, "x"), (len, "__name__"), (int, "a"), ((), "count")):
    show(setattr, value, name, 1)
    show(delattr, value, name)
