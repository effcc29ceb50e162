# __new__, __init_subclass__, metaclasses, type().


class Single:
    made = None

    def __new__(cls, *a):
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made


print(Single(1) is Single(2))


class Base:
    subs = []

    def __init_subclass__(cls, tag="none", **kw):
        super().__init_subclass__(**kw)
        Base.subs.append((cls.__name__, tag))


class X(Base, tag="x"):
    pass


class Y(X):
    pass


print(Base.subs)


class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        ns["added"] = len(ns)
        return super().__new__(mcs, name, bases, ns)

    def __call__(cls, *a):
        print("making", cls.__name__)
        return super().__call__(*a)

    @property
    def shout(cls):
        return cls.__name__.upper()


class M(metaclass=Meta):
    a = 1


print(type(M).__name__, M().a, M.shout, hasattr(M, "added"), isinstance(M, Meta))
T = type("T", (Base,), {"v": 5, "f": lambda self: self.v})
print(T().f(), T.__name__, T.__mro__[1].__name__, type(T), type(type), type(3)(4), Base.subs[-1])
