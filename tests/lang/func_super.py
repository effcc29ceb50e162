# super(): with and without arguments, where it looks, and where it cannot know.
from support.attempts import show


class Base:
    kind = "base"

    def __init__(self, *args):
        self.args = args

    def name(self):
        return "Base.name"

    @classmethod
    def made(cls):
        return "Base.made " + cls.__name__

    @staticmethod
    def plain():
        return "Base.plain"

    @property
    def value(self):
        return self.args

    def __len__(self):
        return 5

    def __getitem__(self, key):
        return ["base", key]


class Left(Base):
    kind = "left"

    def name(self):
        return "Left." + super().name()

    def __len__(self):
        return super().__len__() + 1


class Right(Base):
    def name(self):
        return "Right." + super().name()


class Both(Left, Right):
    kind = "both"

    def __init__(self, *args):
        super().__init__(*args, "more")

    def name(self):
        return "Both." + super().name()

    @classmethod
    def made(cls):
        return "Both.made " + super().made()

    @staticmethod
    def plain():
        return super(Both, Both).plain()

    @property
    def value(self):
        return super().value, super().kind, super(Left, self).kind

    def inner(self):
        def deeper():
            return super(Both, self).name()
        return deeper()

    def implicit_inner(self):
        def deeper():
            return super().name()
        return deeper()

    def first_given(self):
        def deeper(self):
            return super().name()
        return deeper(self)

    def listed(self):
        return [super(Both, self).kind for _ in range(2)]

    def comprehended(self):
        return [super().kind for _ in range(1)]

    def by_lambda(self):
        return (lambda: super().kind)()

    def deleted(self):
        del self
        return super().kind

    def rebound(self):
        self = 5
        return super().kind

    def captured(self):
        held = lambda: self
        return super().kind, held() is self

    def starred(*args):
        return super().kind

    def nothing():
        return super().kind

    def items(self):
        return super()[1]

    def length(self):
        return len(super())

    def missing(self):
        return super().missing

    def store(self):
        super().kind = "stored"

    def remove(self):
        del super().kind

    def dunder(self):
        return super().__len__(), super().__getitem__(1), super().__class__, super().__thisclass__, super().__self__ is self, super().__self_class__

    async def later(self):
        return super().name()

    def generated(self):
        yield super().name()


both = Both(1)
print(both.name(), both.made(), both.plain(), both.value, both.args, len(both), Both.made())
for name in ("inner", "implicit_inner", "first_given", "listed", "comprehended", "by_lambda", "deleted", "rebound", "captured", "starred", "items", "length", "missing", "store", "remove", "dunder"):
    show(getattr(both, name))
show(Both.nothing)
show(lambda: list(both.generated()))
try:
    both.later().send(None)
except StopIteration as stop:
    print(stop.value)
show(super(Left, both).name)
show(super(Right, both).name)
show(lambda: super(Base, both).__len__)
show(lambda: super(Both, Both).made())
show(lambda: super(Left, Both).kind)
show(lambda: super(Both, both).kind)
show(super)
show(lambda: super())
show(super, 5)
show(super, Both, 5)
show(super, 5, both)
show(super, Right, Left())
show(super, Both, Left)
show(super, Both, both, 3)
show(lambda: super(type=Both))
show(lambda: super(Both, both).other)
show(lambda: super(Both, None).name())
unbound = super(Both)
show(lambda: unbound.__thisclass__)
show(lambda: unbound.__self__)
show(lambda: unbound.__self_class__)
show(lambda: unbound.name)
show(lambda: unbound.__get__(both).name())
show(lambda: unbound.__get__(5))
show(lambda: unbound.__get__(None) is unbound)
print(unbound, super(Both, both).__repr__().startswith("<__main__.Both object"), repr(super(Both, Both)), repr(super(Left, Both)))
bound = repr(super(Left, both))
print(bound.replace(hex(id(both))[2:], "ID").split(" object")[0])


class Meta(type):
    def __call__(cls, *args):
        print("Meta.__call__")
        return super().__call__(*args)

    def __new__(meta, name, bases, space):
        made = super().__new__(meta, name, bases, space)
        made.mark = "made by " + meta.__name__
        return made


class Own(metaclass=Meta):
    def __new__(cls, *args):
        print("new", super().__new__ is object.__new__)
        return super().__new__(cls)

    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)

    def __getattribute__(self, name):
        return super().__getattribute__(name)


own = Own()
own.x = 4
print(own.x, Own.mark)
show(lambda: own.y)


class Sub(super):
    pass


print(Sub(Both, both).name(), isinstance(Sub(Both, both), super))


def outside(self):
    return super().name()


Left.added = outside
show(Left().added)


class Mutable(Base):
    def name(self):
        return super().name()

    def changed(self):
        __class__
        return __class__


mutable = Mutable()
print(mutable.changed(), mutable.name())
mutable.__class__ = Left
show(Mutable.name, mutable)
print(super.__name__, repr(super))
