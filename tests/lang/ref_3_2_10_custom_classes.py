# Reference 3.2.10: attributes of classes.

class Base:
    "Doc."
    attr = [1]
    def m(self): "m"
class C(Base, metaclass=type):
    x: int = 5
    class Inner: pass
print(C.__name__, C.__qualname__, C.Inner.__qualname__, C.__module__, C.__bases__, C.__base__, C.__doc__, Base.__doc__, C.__mro__, C.mro() == list(C.__mro__), C.__annotations__, C.__type_params__, C.__firstlineno__, C.__static_attributes__, [k for k in C.__dict__], type(C.__dict__).__name__)
print(Base.__subclasses__(), C.attr is Base.attr, "attr" in C.__dict__, C.__dict__["x"])
for f in (lambda: C.nope, lambda: setattr(C, "__name__", 5), lambda: setattr(C, "__bases__", ()), lambda: setattr(C, "__bases__", 5), lambda: setattr(C, "__bases__", (C,)), lambda: setattr(C, "__dict__", {}), lambda: setattr(C, "__mro__", ()), lambda: C.__dict__.__setitem__("a", 1), lambda: delattr(C, "nope"), lambda: delattr(C, "__name__"), lambda: setattr(int, "x", 1), lambda: setattr(C, "__qualname__", 1), lambda: setattr(C, "__bases__", (int,)), lambda: C()[0], lambda: C[0]):
    try: print(f())
    except (TypeError, AttributeError, ValueError) as e: print(type(e).__name__, e)
C.__name__, C.__qualname__, C.__module__, C.__doc__ = "N", "Q.N", "mod", "new"
print(C, C.__name__, C.__doc__, C.Inner)
class Other: attr = "other"
C.__bases__ = (Other,)
print(C.attr, C.__mro__, isinstance(C(), Base), Base.__subclasses__())
