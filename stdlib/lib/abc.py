"""Abstract base classes: classes that say what others must have (PEP 3119)."""

import _abc
from _abc import get_cache_token


def abstractmethod(funcobj):
    """A method that a class must define before it can be instantiated."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """A class method that is abstract. classmethod over abstractmethod says the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """A static method that is abstract. staticmethod over abstractmethod says the same."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """A property that is abstract. property over abstractmethod says the same."""

    __isabstractmethod__ = True


class ABCMeta(type):
    """The metaclass of abstract base classes.

    An abstract class can be subclassed, and it can serve as a class for others that are registered with it: isinstance() and issubclass()
    count them, though it is in none of their orders of resolution.
    """

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _init(cls)
        return cls

    register = _abc.register
    __instancecheck__ = _abc.__instancecheck__
    __subclasscheck__ = _abc.__subclasscheck__
    _abc_registry_clear = _abc._abc_registry_clear
    _abc_caches_clear = _abc._abc_caches_clear


_init = _abc.init


def update_abstractmethods(cls):
    """Find anew what is abstract in a class that was changed after it was made."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    abstract = set()
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                abstract.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, "__isabstractmethod__", False):
            abstract.add(name)
    cls.__abstractmethods__ = frozenset(abstract)
    return cls


class ABC(metaclass=ABCMeta):
    """A class to derive abstract ones from, instead of naming the metaclass."""

    __slots__ = ()
