# staticmethod(): functions that nothing is bound to, called directly, wrapped attributes and errors.
from support.attempts import show


class Base:
    @staticmethod
    def plain(*args, **keys):
        "the doc"
        return args, keys

    number = staticmethod(5)
    builtin = staticmethod(len)

    @staticmethod
    def defaults(a, b=2, *, c=3):
        return a, b, c

    inside = plain()

    def uses(self):
        return self.plain(1), Base.plain(2)


class Sub(Base):
    @staticmethod
    def plain():
        return "sub", super(Sub, Sub).plain(9)


print(Base.plain(1, key=2), Base().plain(), Sub.plain(), Sub().plain(), Base.inside, Base().uses(), Base.number, Base().number, Base.builtin([1]), Base().builtin("ab"))
print(type(Base.__dict__["plain"]).__name__, type(Base.plain).__name__, Base.plain.__doc__, Base.plain.__qualname__, Base.__dict__["plain"].__func__ is Base.plain, Base.__dict__["plain"].__wrapped__ is Base.plain, Base.plain is Base().plain)
show(Base.defaults)
show(Base().defaults, 1)
show(Base.defaults, 1, c=5)
show(Base.defaults, 1, d=5)
show(staticmethod)
show(staticmethod, 1, 2)
show(lambda: staticmethod(function=len))
show(staticmethod(len), [1, 2])
show(staticmethod(len))
show(staticmethod(5), 1)
show(lambda: callable(staticmethod(5)))
show(lambda: staticmethod(5).__func__)
show(lambda: staticmethod(5).__wrapped__)
show(lambda: staticmethod(5).__name__)


def function(a=0):
    "function doc"
    return a


function.extra = [1]
function.__annotations__ = {"a": int}
wrapped = staticmethod(function)
print(wrapped.__name__, wrapped.__doc__, wrapped.__qualname__, wrapped.__module__, wrapped.__annotations__, sorted(wrapped.__dict__), wrapped(4), wrapped.__isabstractmethod__, wrapped.__get__(5) is function, wrapped.__get__(None, int) is function)
show(wrapped.__get__)
show(wrapped.__get__, None)
show(setattr, wrapped, "__func__", 1)
show(setattr, wrapped, "more", 2)
show(setattr, wrapped, "__doc__", "other")
print(wrapped.more, wrapped.__doc__, function.__doc__, hasattr(function, "more"))
print(repr(staticmethod(5)), repr(staticmethod(len)), repr(staticmethod(staticmethod(int))), staticmethod.__name__, repr(staticmethod))
print(staticmethod(staticmethod(len))([1, 2, 3]), staticmethod(staticmethod(len)).__get__(1).__get__(1)([1]))
function.__isabstractmethod__ = True
print(staticmethod(function).__isabstractmethod__)
instance = Base()
instance.plain = "shadowed"
print(instance.plain, Base.plain())


class Own(staticmethod):
    def __call__(self, *args):
        return "own call", args

    def __get__(self, instance, owner=None):
        return "own get", owner.__name__


class Uses:
    @Own
    def method():
        pass

    called = method(1)


print(Uses.method, Uses().method, Uses.called)
again = staticmethod(len)
again.__init__(function)
print(again.__func__ is function, again.__name__)
show(again.__init__)


class Holder:
    __len__ = staticmethod(lambda: 7)
    __call__ = staticmethod(lambda *args: args)
    __getattr__ = staticmethod(lambda name: "attr " + name)


print(len(Holder()), Holder()(1, 2), Holder().anything)
