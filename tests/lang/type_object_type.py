# object: its methods, as every class inherits them.
from support.attempts import checker

check = checker(globals())


class Plain: pass
class Init:
    def __init__(self, a): self.a = a
class New:
    def __new__(cls, *a): return super().__new__(cls)
class Both(Init):
    def __new__(cls, *a): return object.__new__(cls, *a)
class Str:
    def __repr__(self): return "repr"
class Slot: __slots__ = ("s",)
o, p = object(), Plain()


check(r'''
object() == object(), o == o, o != o, o.__eq__(o), o.__eq__(5), o.__ne__(o), o.__ne__(5), o.__lt__(5), hash(o) == o.__hash__(), bool(o), str(Str()), format(Str()), f"{Str()!s}", Str().__str__(), o.__class__, o.__doc__.split(".")[0], o.__init__(), object.__init__(p), o.__reduce_ex__ is None
object(1)
object(x=1)
Plain(1)
Plain(x=1)
Init()
Init(1).a
Init(1, 2)
New(1, 2).__class__
New().__init__(1)
Both(1)
object.__new__()
object.__new__(5)
object.__new__(int)
object.__new__(Plain, 1)
object.__init__(5, 1)
object.__init__()
setattr(o, "x", 1)
o.x
delattr(o, "x")
o.__dict__
p.x
delattr(p, "x")
setattr(p, "x", 1), p.x, p.__dict__, delattr(p, "x"), p.__dict__, p.__setattr__("y", 2), p.__getattribute__("y"), p.__delattr__("y"), vars(p), setattr(p, "a b", 1), vars(p)
setattr(p, 5, 1)
getattr(p, 5)
p.__getattribute__(5)
p.__setattr__(5, 1)
object.__setattr__(int, "x", 1)
object.__setattr__(Plain, "x", 1)
format(o, "5")
format(Str(), "s")
o.__format__(5)
o < o
o + o
o[0]
o()
len(o)
iter(o)
-o
o.__class__ is object, setattr(p, "__class__", Str), repr(p), setattr(p, "__class__", Plain)
setattr(p, "__class__", int)
setattr(p, "__class__", 5)
setattr(p, "__class__", Slot)
delattr(p, "__class__")
setattr(o, "__class__", Plain)
setattr(5, "__class__", bool)
setattr(p, "__dict__", {"z": 1}), p.z, vars(p)
setattr(p, "__dict__", 5)
Slot().s
setattr(Slot(), "t", 1)
Slot().__dict__
object.__subclasshook__(int), object.__init_subclass__(), object.__sizeof__(p) > 0, sorted(set(dir(o)) - set(dir(object))), object.__getstate__(o), object.__getstate__(type("G", (), {})())
object.__init_subclass__(1)
object.__init_subclass__(x=1)
''')
