# Reference 3.2.9: modules and their attributes.

import sys, math, types
m = types.ModuleType("made", "doc")
print(m.__name__, m.__doc__, m.__loader__, m.__package__, m.__spec__, sorted(m.__dict__), repr(m))
m.x = 1
exec("y = x + 1", m.__dict__)
print(m.y, vars(m) is m.__dict__, m.__dict__["x"], "z" in dir(m))
for f in (lambda: m.z, lambda: setattr(m, "__dict__", {}), lambda: delattr(m, "z"), lambda: types.ModuleType(), lambda: types.ModuleType(5), lambda: math.nope, lambda: math.sqr, lambda: m()):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
del m.__name__
try: m.zz
except AttributeError as e: print(e)
print(__name__, __doc__, sys.modules["__main__"].__dict__ is globals(), type(sys).__name__, math.__name__, sys.modules["math"] is math)
class Mod(types.ModuleType):
    extra = property(lambda self: self.__name__ + "!")
    def __setattr__(self, k, v): super().__setattr__(k, (v,))
s = Mod("sub")
s.a = 1
print(s.extra, s.a, repr(s))
