# type(): of an object, and making classes: bases, metaclasses, names and what a namespace may hold.


def show(work, *args, **keys):
    try:
        print(repr(work(*args, **keys)))
    except BaseException as error:
        print(type(error).__name__, error, sep=": ")


class Base:
    pass


class Meta(type):
    pass


class Other(type):
    pass


class Lies:
    __class__ = int


class Final(metaclass=Meta):
    pass


class Descriptor:
    def __set_name__(self, owner, name):
        print("set name", owner.__name__, name)


class BadName:
    def __set_name__(self, owner, name):
        raise LookupError("no name")


class Notes:
    def __init_subclass__(cls, **keys):
        print("subclass", cls.__name__, keys)


for value in (5, 1.5, None, True, "", b"", [], (), {}, set(), range(1), slice(1), ..., NotImplemented, len, int, type, Base, Base(), Final, Final(), Lies(), lambda: 0, object(), Base.__init__, [].append, (x for x in []), Exception()):
    print(type(value).__name__, end=" ")
print()
print(type(Lies()) is int, isinstance(Lies(), int), type(type) is type, type(Final) is Meta, type(5) is int)
Made = type("Made", (Base,), {"x": 1, "method": lambda self: self.x})
print(Made, Made.__name__, Made.__qualname__, Made.__module__, Made.__bases__, Made().method(), Made.__mro__, Made.__doc__, type(Made))
print(type("A", (), {}), type("A", (), {"__module__": "mine", "__qualname__": "Outer.A", "__doc__": "text"}), type("B", (Final,), {}).__class__, type("é class", (), {}).__name__, type("", (), {}).__name__ == "")
space = {"x": 1}
Copied = type("Copied", (), space)
space["x"] = 2
print(Copied.x, type("C", (), {"d": Descriptor()}).__name__, type("D", (Notes,), {}, key=1).__name__)
for args in ((), (1, 2), ("A", ()), ("A", (), {}, 1), (5, (), {}), (b"A", (), {}), ("A", [], {}), ("A", None, {}), ("A", (), []), ("A", (), None), ("A", (5,), {}), ("A", (Base, Base), {}), ("A", (object, Base), {}), ("A", (int, str), {}), ("A", (bool,), {}),
             ("A", (type(None),), {}), ("A", (Final, type("F2", (), {}, )), {}), ("A", (range,), {}), ("A\0", (), {}), ("\ud800", (), {}), ("A", (), {5: 6}), ("A", (), {"__slots__": 5}), ("A", (), {"__slots__": ("x", "x")}), ("A", (), {"__slots__": "x", "x": 1}),
             ("A", (int,), {"__slots__": "x"}), ("A", (), {"__slots__": ("1x",)}), ("A", (), {"__slots__": (5,)}), ("A", (), {"__qualname__": 5}), ("A", (), {"__doc__": "\ud800"}), ("A", (), {"d": BadName()}), ("A", (Notes,), {}), (None, (Base,), {}), ("A", ("x",), {})):
    show(type, *args)
show(type, "A", (), {}, key=1)
show(type, name="A", bases=(), dict={})
show(type, 5, key=1)
show(type, object=5)
show(lambda: type("A", (Final, Other("O", (), {})), {}))
show(lambda: type(Other("O", (Base,), {})))
show(lambda: Meta("A", (Base,), {}).__class__)
show(Meta)
show(Meta, 5)
show(Meta, "A")
show(type.__new__)
show(type.__new__, type)
show(type.__new__, type, 5)
show(type.__new__, int, "A", (), {})
show(type.__new__, 5)
show(type.__new__, Meta, "A", (), {})
show(type.__init__, Made, 1)
show(type.__init__, Made, "x", (), {})
show(type.__call__, int, "12")
show(type.__call__, 5)
show(type.mro, bool)
show(setattr, int, "x", 1)
show(delattr, int, "real")
show(setattr, Made, "__name__", 5)
show(setattr, Made, "__name__", "Renamed")
show(setattr, Made, "__bases__", 5)
show(setattr, Made, "__bases__", ())
show(setattr, Made, "__bases__", (object,))
show(setattr, Made, "__bases__", (Copied,))
print(Made, Made.x, Made.__mro__, Copied.__subclasses__())
show(setattr, Made, "__module__", "elsewhere")
print(Made)
show(setattr, Made, "__qualname__", b"")
show(delattr, Made, "__name__")
show(delattr, Made, "x")
show(delattr, Made, "x")


class Prepared(type):
    @classmethod
    def __prepare__(meta, name, bases, **keys):
        print("prepare", name, bases, keys)
        return {"prepared": True}

    def __new__(meta, name, bases, space, **keys):
        print("new", name, sorted(space), keys)
        return super().__new__(meta, name, bases, space)

    def __init__(cls, name, bases, space, **keys):
        print("init", name, keys)
        super().__init__(name, bases, space)

    def __call__(cls, *args):
        print("call", args)
        return super().__call__()


ByCall = type.__call__(Prepared, "ByCall", (), {"a": 1}, key=2)
print(type(ByCall).__name__, isinstance(ByCall(1, 2), ByCall))
print(type("Sub", (ByCall,), {"b": 2}).__class__.__name__)
print(isinstance(type("Error", (Exception,), {})("x"), Exception), type("List", (list,), {})([1, 2]), type("Int", (int,), {})(5) + 1, type.__name__, repr(type))


class Deciding(type):
    def __new__(meta, name, bases, space):
        return "not a class"


class Decided(metaclass=Deciding):
    pass


print(Decided, type(Decided).__name__)


def function_as_metaclass(name, bases, space):
    return name, bases, "x" in space


class Function(metaclass=function_as_metaclass):
    x = 1


print(Function)
