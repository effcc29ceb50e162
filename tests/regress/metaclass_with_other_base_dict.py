# A class whose metaclass has a base beside type, and a module of such a class: whichever base's __dict__ is asked, it is their namespace.
import types


class Base:
    pass


class Meta1(type, Base):
    pass


class Meta2(Base, type):
    pass


class Module1(types.ModuleType, Base):
    pass


class Module2(Base, types.ModuleType):
    pass


class D(metaclass=Meta1):
    x = 1


class E(metaclass=Meta2):
    x = 1


def attempt(f):
    try:
        return f()
    except (AttributeError, TypeError) as e:
        return type(e).__name__, str(e)


descriptor = Base.__dict__["__dict__"]
for o in (D, E, Module1("a"), Module2("b")):
    print(attempt(lambda: type(o.__dict__).__name__), attempt(lambda: sorted(n for n in o.__dict__ if n in ("x", "__name__"))))
    print(attempt(lambda: type(descriptor.__get__(o)).__name__), attempt(lambda: type(vars(o)).__name__))
    print(attempt(lambda: setattr(o, "__dict__", {})))
    print(attempt(lambda: delattr(o, "__dict__")))
    print(attempt(lambda: descriptor.__set__(o, {})))
    o.y = 2
    print(o.y, "y" in o.__dict__)
