# classmethod and staticmethod: their attributes, binding, wrapping of anything, subclasses.
from support.attempts import checker

check = checker(globals())

def f(x: int = 1) -> str:
    """Doc of f."""
    return ("f", x)


f.extra = 5
cm, sm = classmethod(f), staticmethod(f)


class C:
    c, s = cm, sm
    length = classmethod(len)
    static_class = staticmethod(int)
    chained = classmethod(property(lambda cls: cls.__name__))
    number = staticmethod(5)


class D(C): pass


class Tagged(staticmethod):
    def __init__(self, function, tag=None):
        super().__init__(function)
        self.tag = tag


class Abstract:
    __isabstractmethod__ = True


check(r'''
cm.__func__ is f, cm.__wrapped__ is f, cm.__name__, cm.__qualname__, cm.__doc__, cm.__module__, cm.__annotations__, cm.extra, cm.__dict__ == {"__module__": "__main__", "__name__": "f", "__qualname__": "f", "__doc__": "Doc of f.", "__annotations__": f.__annotations__, "__wrapped__": f, "extra": 5} or sorted(cm.__dict__), cm.__isabstractmethod__
sm.__func__ is f, sm.__wrapped__ is f, sm.__name__, sm.__qualname__, sm.__doc__, sm.__module__, sm.__annotations__, sm.extra, sm.__isabstractmethod__, sorted(sm.__dict__)
classmethod(Abstract()).__isabstractmethod__, staticmethod(Abstract()).__isabstractmethod__
C.c() == ("f", C), C().c()[1] is C, D.c()[1] is D, C.s(), C().s(7), D.s is f, sm(3), sm.__call__(4), type(C.c).__name__, C.c.__self__ is C, C.static_class("5"), C.number, C().number
cm()
C.length()
staticmethod(5)()
cm.__get__(None, D)()[1] is D, cm.__get__(D())()[1] is D, cm.__get__(5, C)()[1] is C, sm.__get__(None, D) is f, sm.__get__(D()) is f, cm.__get__(None, 5)()
cm.__get__(None)
cm.__get__()
classmethod()
classmethod(f, 1)
classmethod(function=f)
staticmethod()
staticmethod(f, x=1)
repr(cm)[:23], repr(sm)[:23], repr(classmethod(5)), repr(staticmethod([])), repr(classmethod(len))
classmethod(5).__get__(None, C)()
setattr(cm, "x", 1), cm.x, setattr(cm, "__doc__", "new"), cm.__doc__, f.__doc__
setattr(cm, "__func__", 1)
setattr(sm, "__wrapped__", 1), sm.__func__ is f
Tagged(f, 5).tag, Tagged(f)(2), type("E", (), {"m": Tagged(f)}).m(3), isinstance(Tagged(f), staticmethod), sorted(classmethod(5).__dict__), sorted(staticmethod(None).__dict__)
staticmethod(staticmethod(f))(2), classmethod(classmethod(f)).__get__(None, C)
cm == cm, cm == classmethod(f), hash(cm) == hash(cm), callable(cm), callable(sm)
C.chained
''')
