# object: every method of it, called on plain objects, classes with slots, and built-in values.

import copyreg

from support.attempts import checker

check = checker(globals())

class Plain:
    def __init__(self): self.a = 1


class Slots:
    __slots__ = ("x", "y")


class Both(Slots):
    def __init__(self):
        self.x, self.z = 1, 2


class NewArgs:
    def __getnewargs__(self): return (1, 2)


class NewArgsEx:
    def __getnewargs_ex__(self): return (1,), {"k": 2}


o, p = object(), Plain()
check(r'''
o.__class__, o.__doc__[:29], o.__dir__() == dir(o) or sorted(o.__dir__()) == dir(o), o.__eq__(o), o.__eq__(5), o.__ne__(o), o.__ne__(5), o.__lt__(o), o.__le__(o), o.__gt__(o), o.__ge__(o), o.__hash__() == hash(o), o.__str__() == repr(o), o.__repr__()[:16], o.__format__("") == str(o), o.__sizeof__() > 0, o.__getstate__(), o.__init__(), o.__init_subclass__(), object.__subclasshook__(int), o.__setattr__.__name__
o.__format__("x")
o.__format__(5)
o.__eq__()
object(1)
object(x=1)
o.__init__(1)
object.__init__()
object.__new__()
object.__new__(5)
object.__new__(int)
object.__new__(Plain).__dict__, object.__new__(object).__class__
o.x
setattr(o, "x", 1)
delattr(o, "x")
p.__getattribute__("a"), p.__setattr__("b", 2), p.b, p.__delattr__("b"), hasattr(p, "b"), p.__dict__, p.__getstate__(), object.__getattribute__(p, "a"), object.__setattr__(p, "c", 3), p.c, p.__module__, sorted(n for n in p.__dir__() if not n.startswith("__"))
p.__getattribute__("zzz")
p.__getattribute__(5)
p.__setattr__(5, 1)
p.__delattr__("zzz")
(s := Slots()).__getstate__(), setattr(s, "x", 5), s.__getstate__(), Both().__getstate__(), (1).__getstate__(), [].__getstate__(), Plain.__getstate__(p)
p.__reduce_ex__(2)[1:], p.__reduce_ex__(0)[0] is copyreg._reconstructor, p.__reduce__()[1][1:], Slots().__reduce_ex__(2)[1:], Both().__reduce_ex__(2)[1:3], NewArgs().__reduce_ex__(2)[1:], NewArgsEx().__reduce_ex__(2)[1:], [1].__reduce_ex__(2)[1:3], {1: 2}.__reduce_ex__(2)[1:3]
Slots().__reduce_ex__(0)
p.__reduce_ex__()
p.__reduce_ex__("a")
(x := Plain()) and setattr(x, "__class__", type("Other", (Plain,), {})), type(x).__name__
setattr(Plain(), "__class__", int)
setattr(Plain(), "__class__", 5)
setattr(o, "__class__", Plain)
setattr(Plain(), "__dict__", 5)
(y := Plain()) and setattr(y, "__dict__", {"q": 1}), vars(y), y.q
delattr(y, "__dict__"), vars(y)
object.__mro__, object.__bases__, object.__base__, object.__name__, object.__module__, type(object), sorted(vars(object))
''')
