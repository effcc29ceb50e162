# __getattr__, __getattribute__, __setattr__, __delattr__, __slots__.


class Lazy:
    def __getattr__(self, name):
        if name.startswith("x"):
            return f"made {name}"
        raise AttributeError(f"no {name}")


l = Lazy()
l.real = 1
print(l.real, l.x1, hasattr(l, "y"), getattr(l, "y", "dflt"))


class Guard:
    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value * 2)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


g = Guard()
g.a = 5
print(g.a)
del g.a
print(hasattr(g, "a"))


class All:
    def __getattribute__(self, name):
        return f"attr {name}"


print(All().anything)


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


s = Slots()
print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"))
for f in (lambda: setattr(s, "c", 1), lambda: s.b):
    try:
        f()
    except AttributeError as e:
        print(e)
