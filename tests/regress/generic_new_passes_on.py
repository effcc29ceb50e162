# typing.Generic among the bases hides no __new__ of a later base, and copies are made as those of any class.
import copy
from typing import Generic, TypeVar

T = TypeVar("T")


class A(Generic[T]):
    pass


class B:
    def __new__(cls, arg):
        obj = super().__new__(cls)
        obj.arg = arg
        return obj


class C(A, B):
    pass


class D(A[int], B):
    pass


print(C("foo").arg, D("bar").arg, D[int]("baz").arg if D.__parameters__ else "no parameters")
a = A[int]()
a.attr = 42
print(copy.copy(a).attr, copy.deepcopy(a).attr, "__new__" in vars(Generic), A.__new__ is object.__new__)


class Slotted:
    __slots__ = ("__doc__", "x")


s = Slotted()
s.__doc__ = "mine"
print(s.__doc__)
try:
    class Conflict:
        "text"
        __slots__ = ("__doc__",)
except ValueError as e:
    print(e)
try:
    issubclass(list[int], object)
except TypeError as e:
    print(e)
