# classmethod(): bound to the class, of functions and other callables, wrapped attributes and errors.
from support.attempts import show


class Base:
    count = 0

    @classmethod
    def make(cls, *args, **keys):
        "the doc"
        return cls.__name__, args, keys

    @classmethod
    def increase(cls):
        cls.count += 1
        return cls.count

    builtin = classmethod(len)
    of_class = classmethod(int)
    no_function = classmethod(5)
    partial = classmethod(lambda cls, a, b=2: (cls.__name__, a, b))

    @classmethod
    def no_parameters():
        return "never"


class Sub(Base):
    @classmethod
    def make(cls, *args):
        return "sub", super().make(*args)


class Meta(type):
    def __len__(cls):
        return 42


class Measured(metaclass=Meta):
    length = classmethod(len)


print(Base.make(1, key=2), Base().make(), Sub.make(3), Sub().make(), Base.increase(), Sub.increase(), Base.count, Sub.count)
print(Base.make.__func__.__name__, Base.make.__self__, Base.make.__doc__, Base.make.__name__, Base.make.__qualname__, Sub.partial(1), Base.make == Base.make, Base.make is Base.make, Base.make == Sub.increase)
print(Measured.length(), type(Base.__dict__["make"]).__name__, type(Base.make).__name__, Base.__dict__["make"].__func__ is Base.make.__func__, Base.__dict__["make"].__wrapped__ is Base.make.__func__)
show(Base.builtin)
show(Base.of_class)
show(lambda: Base.no_function)
show(lambda: Base.no_function())
show(Base.no_parameters)
show(Base.partial)
show(Base.partial, 1, 2, 3)
show(classmethod)
show(classmethod, 1, 2)
show(lambda: classmethod(function=len))
show(lambda: classmethod(len)())
show(lambda: callable(classmethod(len)))
show(lambda: classmethod(len).__func__)
show(lambda: classmethod(5).__func__)
show(lambda: classmethod(5).__wrapped__)


def function(cls, a):
    "function doc"
    return cls, a


function.extra = [1]
function.__annotations__ = {"a": int}
wrapped = classmethod(function)
print(wrapped.__name__, wrapped.__doc__, wrapped.__qualname__, wrapped.__module__, wrapped.__annotations__, sorted(wrapped.__dict__), wrapped.__isabstractmethod__)
show(lambda: wrapped.__get__(5, int)(1))
show(lambda: wrapped.__get__(None, int)(1))
show(lambda: wrapped.__get__(5)(1))
show(lambda: wrapped.__get__(None))
show(wrapped.__get__)
show(wrapped)
show(setattr, wrapped, "__func__", 1)
show(setattr, wrapped, "more", 2)
show(setattr, wrapped, "__name__", "other")
print(wrapped.more, wrapped.__name__, function.__name__, hasattr(function, "more"))
print(repr(classmethod(5)), repr(classmethod(len)), repr(classmethod(classmethod(int))), classmethod.__name__, repr(classmethod))
function.__isabstractmethod__ = True
print(classmethod(function).__isabstractmethod__, hasattr(classmethod(function), "extra"))


class Chained:
    @classmethod
    @property
    def value(cls):
        return cls.__name__

    @classmethod
    @staticmethod
    def both(*args):
        return len(args)


print(type(Chained.value).__name__, type(Chained().value).__name__)
show(Chained.both)
instance = Base()
instance.make = "shadowed"
print(instance.make, Base.make())
Base.make = classmethod(lambda cls: "replaced " + cls.__name__)
print(instance.__class__.make(), Base.make(), super(Sub, Sub).make())


class Own(classmethod):
    def __get__(self, instance, owner=None):
        return "own get", owner.__name__


class Uses:
    @Own
    def method(cls):
        pass


print(Uses.method, Uses().method)


class Bad:
    def __init__(self):
        self.__name__ = 5


show(lambda: classmethod(Bad()).__name__)
again = classmethod(len)
again.__init__(function)
print(again.__func__ is function, again.__name__)
show(again.__init__)


class Asked:
    def __getattr__(self, name):
        if name == "__qualname__":
            raise LookupError(name)
        if name.startswith("__"):
            print("asked for", name)
        raise AttributeError(name)


show(classmethod, Asked())
show(staticmethod, Asked())
