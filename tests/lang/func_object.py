# object(): instances with nothing, arguments it refuses, and what every class inherits.
from support.attempts import show


class Plain:
    pass


class New:
    def __new__(cls, *args, **keys):
        return super().__new__(cls)


class Init:
    def __init__(self, *args, **keys):
        self.args = args, keys


class Both:
    def __new__(cls, *args, **keys):
        return object.__new__(cls)

    def __init__(self, *args, **keys):
        self.args = args, keys


class Passing:
    def __new__(cls, *args):
        return object.__new__(cls, *args)


class PassingInit:
    def __init__(self, *args):
        object.__init__(self, *args)


class Wrong:
    def __new__(cls):
        return 5

    def __init__(self):
        print("never")


class Returning:
    def __init__(self):
        return 5


class Eq:
    def __eq__(self, other):
        return NotImplemented


thing = object()
print(type(thing), thing == thing, thing == object(), thing != object(), hash(thing) == hash(thing), bool(thing), isinstance(5, object), issubclass(type, object), object.__mro__, object.__bases__, object.__base__)
for cls in (Plain, New, Init, Both, Passing, PassingInit):
    show(lambda: type(cls()).__name__)
    show(lambda: type(cls(1)).__name__)
    show(lambda: type(cls(key=1)).__name__)
show(Wrong)
show(Returning)
show(object, 1)
show(object, key=1)
show(object.__new__)
show(object.__new__, 5)
show(object.__new__, object, 1)
show(object.__new__, int)
show(object.__new__, type)
show(lambda: type(object.__new__(Plain)).__name__)
show(object.__new__, Plain, 1)
show(lambda: type(object.__new__(Init, 1, 2)).__name__)
show(object.__init__)
show(object.__init__, 5)
show(object.__init__, 5, 1)
show(object.__init__, Plain(), 1)
show(object.__init__, New(), 1)
show(object.__init__, Init(), 1)
show(setattr, thing, "x", 1)
show(setattr, thing, "__class__", Plain)
show(setattr, thing, "__doc__", 1)
show(delattr, thing, "x")
show(getattr, thing, "x")
show(vars, thing)
show(setattr, object, "x", 1)
show(lambda: thing < thing)
show(lambda: thing + 1)
show(lambda: thing[0])
show(lambda: thing())
show(iter, thing)
show(len, thing)
show(lambda: thing.__eq__(thing))
show(lambda: thing.__eq__(5))
show(lambda: thing.__ne__(5))
show(lambda: thing.__lt__(5))
show(lambda: Eq() == Eq())
show(lambda: Eq() != Eq())
show(lambda: hash(Eq()))
show(lambda: thing.__format__("x"))
show(lambda: thing.__format__(5))
show(lambda: thing.__sizeof__() > 0)
show(lambda: thing.__subclasshook__(5))
show(lambda: thing.__init_subclass__())
show(lambda: thing.__init_subclass__(1))
show(lambda: thing.__init_subclass__(key=1))
show(lambda: object.__init_subclass__(5))
show(lambda: thing.__str__() == repr(thing) == str(thing))
show(lambda: object.__repr__(5).startswith("<int object at 0x"))
show(lambda: object.__hash__(5) == object.__hash__(5))
show(lambda: object.__getattribute__(Plain(), "missing"))
show(lambda: object.__setattr__(Plain(), "x", 1))
show(lambda: object.__setattr__(Plain, "x", 1))
show(lambda: object.__delattr__(Plain(), "x"))
show(lambda: object.__dir__(5)[:0])
show(lambda: object.__reduce_ex__(New(), 2)[0].__name__)
plain = Plain()
show(setattr, plain, "__class__", New)
show(setattr, plain, "__class__", int)
show(setattr, plain, "__class__", 5)
show(delattr, plain, "__class__")
show(setattr, plain, "__dict__", {"y": 2})
show(setattr, plain, "__dict__", 5)
print(plain.y, type(plain).__name__, plain.__module__, plain.__doc__, object.__doc__ is not None, object.__name__, repr(object), "__class__" in dir(thing), sorted(set(dir(object)) - set(dir(Plain))), sorted(set(dir(Plain)) - set(dir(object))))
