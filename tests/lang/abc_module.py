import abc
from abc import ABC, ABCMeta, abstractmethod


def raises(what, *args, **kwargs):
    try:
        return what(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def helper(): ...

    def shown(self):
        return "shown"


print(sorted(Shape.__abstractmethods__), type(Shape) is ABCMeta)
print(raises(Shape))


class Half(Shape):
    def area(self):
        return 1

    @property
    def name(self):
        return "half"


print(sorted(Half.__abstractmethods__), raises(Half))


class Most(Half):
    make = classmethod(lambda cls: cls())


print(raises(Most))


class Full(Most):
    helper = staticmethod(lambda: 1)


print(Full().area(), Full().name, Full.make().shown(), Full.__abstractmethods__)
print(raises(setattr, Full(), "name", 1))


class Again(Full):
    @abstractmethod
    def area(self): ...


print(raises(Again))
Again.area = lambda self: 2
print(raises(Again))
abc.update_abstractmethods(Again)
print(Again().area())


class Late(Shape):
    pass


for attribute in ("area", "make", "helper", "name"):
    setattr(Late, attribute, 1)
print(abc.update_abstractmethods(Late) is Late, Late().area)
print(abc.update_abstractmethods(int) is int)


# registering
class Base(ABC):
    pass


class Derived(Base):
    pass


class Other:
    pass


class OtherSub(Other):
    pass


print(isinstance(Other(), Base), issubclass(OtherSub, Base))
token = abc.get_cache_token()
print(Base.register(Other) is Other, abc.get_cache_token() != token)
print(isinstance(Other(), Base), issubclass(OtherSub, Base), isinstance(OtherSub(), Base), isinstance(Other(), Derived))
print(issubclass(Base, Base), isinstance(Derived(), Base), isinstance(3, Base), issubclass(int, Base))
print(raises(Base.register, 1), raises(issubclass, 1, Base), raises(Derived.register, Base))
token = abc.get_cache_token()
Base.register(Other)
print(abc.get_cache_token() == token)


@Derived.register
class Third:
    pass


print(issubclass(Third, Base), issubclass(Third, Derived), Base in Third.__mro__)
print(isinstance(5, (str, Base)), isinstance(Third(), (str, Base)), isinstance(Third(), str | Base))


# __subclasshook__
class Sized2(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Sized2:
            return any("__len__" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented


class Long:
    def __len__(self):
        return 3


class Child(Sized2):
    pass


print(isinstance(Long(), Sized2), isinstance([], Sized2), isinstance(5, Sized2), isinstance(Long(), Child))


class Bad(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return 42


class Refuses(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return False


print(raises(issubclass, int, Bad), issubclass(Refuses, Refuses))
Refuses.register(int)
print(isinstance(3, Refuses))


class Raising(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        raise KeyError("hook")


print(raises(isinstance, 3, Raising), raises(isinstance, 3, Raising))


# a metaclass of one's own
class Meta(ABCMeta):
    asked = 0

    def __subclasscheck__(cls, sub):
        Meta.asked += 1
        return super().__subclasscheck__(sub)


class Counted(metaclass=Meta):
    pass


print(isinstance(3, Counted), Meta.asked, issubclass(int, Counted), Meta.asked, isinstance(Counted(), Counted))


# what claims to be something else
class Proxy:
    @property
    def __class__(self):
        return Derived


print(isinstance(Proxy(), Base), isinstance(Proxy(), Other))


# __class__ cells, __init_subclass__, keywords, slots
class Keyed(ABC):
    __slots__ = ()

    def __init_subclass__(cls, *, key=None, **more):
        super().__init_subclass__(**more)
        cls.key = key


class K(Keyed, key=5):
    pass


print(K.key, ABC.__slots__, ABC.__doc__ is not None, ABC().__class__.__name__)


class Old(ABC):
    @abc.abstractproperty
    def p(self): ...

    @abc.abstractclassmethod
    def c(cls): ...

    @abc.abstractstaticmethod
    def s(): ...


print(raises(Old), sorted(Old.__abstractmethods__))


# virtual subclasses found through real ones and back
class A(ABC): ...
class B(A): ...
class C(ABC): ...


B.register(C)


class D(C): ...


print(issubclass(D, A), issubclass(D, B), issubclass(C, A), issubclass(A, C))
many = [type(f"T{i}", (), {}) for i in range(1000)]
for i in range(0, 1000, 3):
    A.register(many[i])
print(sum(issubclass(t, A) for t in many), sum(isinstance(t(), A) for t in many), sum(isinstance(t(), A) for t in many))
print(raises(Shape.__new__, Shape), raises(object.__new__, Half))
print(Shape.register.__name__, ABCMeta.register.__name__, Shape.__subclasscheck__(Half), Shape.__instancecheck__(1))


class Inst(ABC, int):
    @abstractmethod
    def f(self): ...


print(Inst(3) + 1)
