# property(): getters, setters, deleters, docs and names, on instances, classes and subclasses.
from support.attempts import show


class Temperature:
    def __init__(self):
        self.stored = 1

    @property
    def value(self):
        "the doc"
        return self.stored

    @value.setter
    def value(self, new):
        "never shown"
        self.stored = new

    @value.deleter
    def value(self):
        self.stored = "deleted"

    @property
    def fixed(self):
        return "fixed"

    @property
    def failing(self):
        raise AttributeError("inner problem")

    @property
    def broken(self):
        raise LookupError("broken")

    only_set = property(None, lambda self, new: setattr(self, "stored", new))
    only_delete = property(fdel=lambda self: setattr(self, "stored", "gone"))
    nothing = property()
    described = property(lambda self: 1, doc="given doc")
    two = property(lambda self, extra: extra)
    called = property(5)


t = Temperature()
t.value = 7
print(t.value, Temperature.value.__doc__, Temperature.described.__doc__, Temperature.nothing.__doc__, Temperature.value.fget.__name__, Temperature.value.fset is not None, Temperature.fixed.fset)
del t.value
print(t.value, vars(t), t.fixed)
t.only_set = 3
del t.only_delete
print(t.stored)
for name in ("only_set", "only_delete", "nothing", "two", "called", "failing", "broken", "missing"):
    show(getattr, t, name)
    show(setattr, t, name, 1)
    show(delattr, t, name)
    show(getattr, t, name, "default")
for name in ("fixed", "described"):
    show(setattr, t, name, 1)
    show(delattr, t, name)
t.__dict__["fixed"] = "shadow"
print(t.fixed)


class Sub(Temperature):
    @Temperature.value.getter
    def value(self):
        return ("sub", self.stored)

    @property
    def fixed(self):
        return "sub " + super().fixed


s = Sub()
s.value = 4
print(s.value, s.fixed, Sub.value.fset is Temperature.value.fset, Sub.value is Temperature.value, Sub.value.__doc__)


class Falls:
    @property
    def value(self):
        return self.absent

    def __getattr__(self, name):
        return "fallback " + name


print(Falls().value)


class Named:
    first = property()
    second = first
    third = property(lambda self: 1)


show(lambda: Named().first)
show(lambda: Named().second)
show(lambda: setattr(Named(), "third", 1))
print(Named.first.__name__, Named.third.__name__)
show(lambda: property().__name__)
show(lambda: property(len).__name__)
given = property()
given.__name__ = "given"
print(given.__name__)
show(lambda: delattr(given, "__name__"))
show(lambda: given.__get__(5))
given.__set_name__(Named, "renamed")
show(lambda: given.__get__(5, int))
show(given.__set_name__)
show(given.__set_name__, Named)
show(given.__set_name__, Named, 5, 6)
for args in ((1, 2, 3, 4, 5), (None,), (len,), (len, None, None, "doc"), (1, 2, 3, 4)):
    show(lambda: type(property(*args).__doc__).__name__)
show(property, 1, 2, 3, 4, 5)
show(lambda: property(get=len))
show(lambda: property(len, fget=len))
show(lambda: property(doc="d", fdel=1, fset=2, fget=3).__doc__)
show(lambda: property(lambda self: 1).__doc__)
p = property(lambda self: "got", lambda self, value: print("set", value), lambda self: print("deleted"), "doc")
show(p.__get__, 5)
show(p.__get__, None)
show(p.__get__)
show(p.__set__, 5, 6)
show(p.__set__, 5)
show(p.__delete__, 5)
show(p.__delete__)
show(lambda: p.__get__(None, int) is p)
show(lambda: p.getter(len).fget is len)
show(lambda: p.getter(None).fget is p.fget)
show(lambda: p.setter(None).fset is p.fset)
show(lambda: p.deleter(None).fdel is p.fdel)
show(lambda: p.setter(len).fset is len and p.fset is not len)
show(lambda: p.deleter(1).fdel)
show(p.getter)
show(p.setter, 1, 2)
show(setattr, p, "fget", 1)
show(delattr, p, "fset")
show(setattr, p, "__doc__", "new doc")
show(setattr, p, "other", 1)
show(lambda: p.__isabstractmethod__)
print(p.__doc__, p.getter(abs).__doc__, p.setter(len).__doc__)
p.__init__(len, doc="again")
print(p.fget is len, p.fset, p.__doc__)


def abstract(self):
    pass


abstract.__isabstractmethod__ = True
print(property(abstract).__isabstractmethod__, property(None, abstract).__isabstractmethod__, property(fdel=abstract).__isabstractmethod__, property(len).__isabstractmethod__)


class Cached(property):
    "class doc"

    def __get__(self, instance, owner=None):
        found = super().__get__(instance, owner)
        return found if found is self else ("cached", found)


class Uses:
    @Cached
    def value(self):
        "function doc"
        return 1

    @value.setter
    def value(self, new):
        print("set", new)


u = Uses()
u.value = 5
print(u.value, type(Uses.value).__name__, Uses.value.__doc__, isinstance(Uses.value, property))
show(delattr, u, "value")
print(Uses.__dict__["value"].fget.__doc__)
print(property.__name__, repr(property))
