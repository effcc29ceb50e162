# Reference 3.2.11: instances and their dictionaries.

class C:
    shared = 1
    def m(self): return "method"
c = C()
c.shared = 2
c.m = lambda: "own"
print(c.shared, C.shared, c.m(), vars(c).keys(), c.__class__ is C)
del c.shared, c.m
print(c.shared, c.m(), c.__dict__)
c.__dict__["weird key"] = 1
c.__dict__[5] = 2
print(getattr(c, "weird key"), vars(c))
c.__dict__ = {"a": 1}
print(c.a, vars(c))
class Sub(dict): pass
c.__dict__ = Sub(b=2)
print(c.b, type(c.__dict__).__name__)
c.z = 3
print(c.__dict__)
for f in (lambda: c.nope, lambda: delattr(c, "nope"), lambda: setattr(c, "__dict__", 5), lambda: setattr(c, "__class__", 5), lambda: setattr(c, 5, 1), lambda: getattr(c, 5), lambda: delattr(c, "shared"), lambda: c(), lambda: c + 1, lambda: c[0], lambda: len(c), lambda: iter(c), lambda: object().x, lambda: setattr(object(), "x", 1), lambda: (5).x, lambda: setattr(5, "x", 1), lambda: setattr(5, "real", 1), lambda: delattr([], "append"), lambda: setattr([], "append", 1)):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
del c.__dict__
print(c.__dict__)
