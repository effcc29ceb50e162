# Classes that write their own methods.


def record(*fields):
    def deco(cls):
        def init(self, *args, **kw):
            if len(args) > len(fields):
                raise TypeError("too many")
            for name, value in [*zip(fields, args), *kw.items()]:
                setattr(self, name, value)
        cls.__init__ = init
        cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{f}={getattr(self, f)!r}' for f in fields)})"
        cls.__eq__ = lambda self, o: all(getattr(self, f) == getattr(o, f) for f in fields)
        cls.__match_args__ = fields
        return cls
    return deco


@record("x", "y")
class P:
    def swap(self):
        return P(self.y, self.x)


p = P(1, y=2)
print(p, p.swap(), p == P(1, 2), p != P(2, 1), P(1, 2) in [p])
match p:
    case P(a, b):
        print(a, b)
try:
    P(1, 2, 3)
except TypeError as e:
    print(e)
