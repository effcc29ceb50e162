# Reference 3.3.2.1: customizing module attribute access.
import sys, types

def show(*fs):
    for f in fs:
        try: print(repr(f()))
        except Exception as e: print(type(e).__name__, e)

me = sys.modules[__name__]
asked = []
def __getattr__(name):
    asked.append(name)
    if name.startswith("lazy_"): return name[5:]
    raise AttributeError(f"module {__name__!r} has no {name!r} here")
def __dir__(): return ["z", "a"]
show(lambda: me.lazy_thing, lambda: me.other, lambda: me.show is show, lambda: hasattr(me, "foo"), lambda: getattr(me, "foo", 1), lambda: dir(me))
try: lazy_x
except NameError as e: print(e)
print([n for n in asked if not n.startswith("__")])
del __getattr__, __dir__
show(lambda: me.lazy_thing, lambda: "show" in dir(me))
class Verbose(types.ModuleType):
    def __repr__(self): return f"Verbose {self.__name__}"
    def __setattr__(self, attr, value): print(f"Setting {attr}..."); super().__setattr__(attr, value)
    @property
    def prop(self): return self.__name__ + "!"
me.__class__ = Verbose
me.x = 5
y = 6
print(x, me.y, me, me.prop, type(me).__name__)
me.__class__ = types.ModuleType
me.x = 7
print(x)
def bad(): me.__class__ = int
def bad2(): me.__class__ = 5
def bad3(): me.__dict__ = {}
def bad4(): del me.gone
def bad5(): me.gone
show(bad, bad2, bad3, bad4, bad5)
m = types.ModuleType("m", "doc of m")
print(m.__name__, m.__doc__, m.__loader__, m.__package__, m.__spec__, sorted(m.__dict__), m)
m.__getattr__ = lambda name: (name, 1)
print(m.foo, m.bar, hasattr(m, "baz"))
sys.modules["mm"] = m
from mm import q, r as s
import mm
print(q, s, mm.t)
from mm import __name__ as nm
print(nm)
m.__getattr__ = 5
show(lambda: m.foo)
m.__dir__ = lambda: 5
show(lambda: dir(m))
del m.__getattr__
show(lambda: m.foo)
m.__name__ = 5
show(lambda: m.foo, lambda: repr(m))
del m.__name__
show(lambda: m.foo, lambda: repr(m))
show(lambda: types.ModuleType(), lambda: types.ModuleType(5), lambda: types.ModuleType("a", "b", "c"), lambda: types.ModuleType(name="kw").__name__, lambda: types.ModuleType.__dict__["__dict__"] is not None)
