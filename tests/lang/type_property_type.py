# property: getter, setter, deleter, attributes, errors.
from support.attempts import checker

check = checker(globals())


class P:
    def __init__(self): self._v = 1
    @property
    def v(self):
        "doc of v"
        return self._v
    @v.setter
    def v(self, value): self._v = value
    @v.deleter
    def v(self): del self._v
    @property
    def only(self): return "only"
    nothing = property()
    writes = property(fset=lambda self, v: setattr(self, "_v", v), doc="given")
    raises = property(lambda self: self.missing)

class Sub(property): pass

class Q(P):
    @P.v.getter
    def v(self): return "q"
p = P()


check(r'''
p.v, setattr(p, "v", 5), p.v, P.v.__doc__, P.only.__doc__, P.writes.__doc__, P.v.fget.__name__, P.only.fset, P.only.fdel, type(P.v), P.v.__get__(p), P.v.__get__(p, P), P.v.__get__(None, P) is P.v, P.v.__set__(p, 7), p.v, setattr(p, "writes", 9), p.v, Q().v, Q.v.fset is P.v.fset, P.v.__name__, P.nothing.__name__ if hasattr(P.nothing, "__name__") else "no name"
delattr(p, "v")
p.v
setattr(p, "only", 1)
delattr(p, "only")
p.nothing
setattr(p, "nothing", 1)
delattr(p, "nothing")
p.writes
delattr(p, "writes")
p.raises
hasattr(p, "raises"), getattr(p, "raises", "default")
P.v.__set__(p)
P.v.__delete__()
P.v.__get__()
setattr(P.v, "fget", 1)
setattr(P.v, "x", 1)
property(1, 2, 3, 4, 5)
property(x=1)
property(5).fget, property(doc="d").__doc__, property(None).fget, property(lambda s: 1, None, None, "dd").__doc__, Sub(lambda s: 1).__get__(p), type(Sub().getter(len)), Sub(doc="x").__doc__
property(5).__get__(p)
P.v.getter()
P.v.setter(1).fset, P.v.deleter(2).fdel, P.v.getter(None) is P.v
property().__get__(p)
property().__set__(p, 1)
property().__delete__(p)
property().__isabstractmethod__, property.__mro__, isinstance(P.v, property), callable(P.v)
(x := Sub()) and setattr(x, "note", 1), x.note, setattr(x, "__doc__", "set"), x.__doc__
''')
