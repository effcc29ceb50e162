# Reference 3.3.4: customizing instance and subclass checks.
from support.attempts import show_each

class Meta(type):
    def __instancecheck__(cls, obj): print("inst", cls.__name__, type(obj).__name__); return obj == 1 and [1]
    def __subclasscheck__(cls, sub): print("sub", cls.__name__, sub); return "yes" if sub in (int, 5) else ""
class C(metaclass=Meta): pass
class D(C): pass
show_each(lambda: isinstance(1, C), lambda: isinstance(2, C), lambda: isinstance(C(), C), lambda: isinstance(D(), C) in (True, False), lambda: issubclass(int, C), lambda: issubclass(str, C), lambda: issubclass(5, C), lambda: issubclass(C, C), lambda: isinstance(1, (str, C, float)), lambda: isinstance(1, (int, C)), lambda: issubclass(int, (str, (C,))))
class OnInstance:
    def __init__(self, a): self.a = a
    def __instancecheck__(self, obj): return obj in self.a
    def __subclasscheck__(self, sub): return sub in self.a
o = OnInstance([1, int])
show_each(lambda: isinstance(1, o), lambda: isinstance(2, o), lambda: issubclass(int, o), lambda: issubclass(str, o), lambda: isinstance(2, (o, int)))
class Cls:
    def __instancecheck__(cls, o): return True
show_each(lambda: isinstance(1, Cls), lambda: type.__instancecheck__(int, True), lambda: type.__subclasscheck__(int, bool), lambda: type.__instancecheck__(5, 5), lambda: int.__instancecheck__(3), lambda: int.__subclasscheck__(bool), lambda: int.__subclasscheck__(5))
show_each(lambda: isinstance(1, 5), lambda: isinstance(1, "int"), lambda: isinstance(1, ()), lambda: isinstance(1, [int]), lambda: isinstance(1, (int, 5)), lambda: isinstance(1, (str, 5)), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: issubclass(int, ()), lambda: issubclass(int, [int]), lambda: issubclass(bool, (str, int)), lambda: isinstance(1), lambda: isinstance(1, int, 3), lambda: isinstance(1, None), lambda: issubclass(None, int), lambda: isinstance(None, type(None)))
show_each(lambda: isinstance(1, int | str), lambda: isinstance(None, int | None), lambda: issubclass(bool, int | str), lambda: isinstance([], list[int]), lambda: isinstance(1, int | list[int]), lambda: issubclass(int, list[int]), lambda: isinstance("", int | list[int]), lambda: isinstance(1, (int | str, float)))
class Lie:
    @property
    def __class__(self): return int
l = Lie()
print(isinstance(l, int), isinstance(l, Lie), type(l) is Lie, l.__class__, isinstance(l, str), issubclass(l.__class__, int))
class Lie2: __class__ = str
print(isinstance(Lie2(), str), isinstance(Lie2(), Lie2), Lie2().__class__)
class Lie3:
    __class__ = 5
print(isinstance(Lie3(), int), isinstance(Lie3(), Lie3))
class Lie4:
    @property
    def __class__(self): raise AttributeError("no class")
print(isinstance(Lie4(), int), isinstance(Lie4(), Lie4))
class Lie5:
    @property
    def __class__(self): raise KeyError("key")
show_each(lambda: isinstance(Lie5(), int), lambda: isinstance(Lie5(), Lie5))
class Fake:
    def __init__(self, *bases): self.__bases__ = bases
base = Fake()
sub = Fake(base)
class Inst: pass
i = Inst(); i.__class__ = Inst
show_each(lambda: issubclass(sub, base), lambda: issubclass(base, sub), lambda: issubclass(sub, sub), lambda: isinstance(1, base), lambda: issubclass(int, base), lambda: issubclass(sub, int))
base.__bases__ = [1]
show_each(lambda: issubclass(base, base), lambda: isinstance(1, base))
class R(type):
    def __instancecheck__(c, o): raise ValueError("no answer")
class RR(metaclass=R): pass
show_each(lambda: isinstance(1, RR), lambda: isinstance(1, (int, RR)), lambda: isinstance("", (int, RR)), lambda: isinstance(RR(), RR))
print(isinstance(1, ((((int,),),),)))
