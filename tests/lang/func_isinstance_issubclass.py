# isinstance() and issubclass(): tuples, unions, and classes that answer themselves.
from support.attempts import show


class Meta(type):
    def __instancecheck__(cls, instance):
        if instance == "raise":
            raise LookupError("check")
        return instance

    def __subclasscheck__(cls, sub):
        return [sub]


class Asked(metaclass=Meta):
    pass


class Fake:
    __class__ = int


class Bases:
    def __init__(self, bases):
        self.__bases__ = bases


class RaisingClass:
    @property
    def __class__(self):
        raise AttributeError("no class")


for value, kind in ((1, int), (True, int), (1, (str, int)), (1, ((), (str, (int,)))), (1, int | str), (None, int | None), (1, ()),
                    (Asked(), Asked), ([], Asked), (5, Asked), ("raise", Asked), (Fake(), int), (Fake(), Fake), (RaisingClass(), int),
                    (1, 5), (1, "int"), (1, (5, int)), (1, (int, 5)), (1, [int]), (1, list[int]), (1, int | list[int]), (1, None),
                    (1, Bases(())), (1, Bases(5)), (1, object), (int, type)):
    show(isinstance, value, kind)
for kind, bases in ((int, object), (bool, int), (bool, (str, int)), (int, bool), (bool, int | str), (type(None), int | None),
                    (int, ()), (int, Asked), (5, int), ("a", int), (int, 5), (int, (5,)), (int, list[int]), (list[int], list),
                    (Bases(()), int), (Bases((int,)), int), (Bases(5), int), (Asked, Asked), (object, Bases(()))):
    show(issubclass, kind, bases)
for work in (isinstance, issubclass):
    show(work)
    show(work, 1)
    show(work, 1, 2, 3)
deep = (int,)
for _ in range(50):
    deep = (deep,)
print(isinstance(1, deep), isinstance("", deep), issubclass(bool, deep))
