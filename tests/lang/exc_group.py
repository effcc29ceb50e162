# ExceptionGroup and BaseExceptionGroup: construction, attributes, subclasses, str and repr.
def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except BaseException as e:
        print(what, "!!", type(e).__name__, e)


g = ExceptionGroup("msg", [ValueError(1), TypeError(2)])
print(repr(g), str(g), g.message, g.exceptions, g.args, g.__reduce__()[1:], g.__dict__)
print(str(ExceptionGroup("one", [ValueError(1)])), repr(ExceptionGroup("t", (ValueError(1),))))
attempt("nothing", lambda: ExceptionGroup())
attempt("one", lambda: ExceptionGroup("m"))
attempt("three", lambda: ExceptionGroup("m", [ValueError()], 3))
attempt("empty", lambda: ExceptionGroup("m", []))
attempt("not a sequence", lambda: ExceptionGroup("m", {ValueError()}))
attempt("a generator", lambda: ExceptionGroup("m", (e for e in [ValueError()])))
attempt("a dict", lambda: ExceptionGroup("m", {0: ValueError()}))
attempt("an int", lambda: ExceptionGroup("m", 5))
attempt("a str", lambda: ExceptionGroup("m", "ab"))
attempt("a class", lambda: ExceptionGroup("m", [ValueError]))
attempt("second wrong", lambda: ExceptionGroup("m", [ValueError(), 5]))
attempt("message", lambda: ExceptionGroup(5, [ValueError()]))
attempt("base in plain", lambda: ExceptionGroup("m", [KeyboardInterrupt()]))
attempt("keyword", lambda: ExceptionGroup("m", [ValueError()], note=1))
attempt("keywords", lambda: ExceptionGroup(message="m", exceptions=[ValueError()]))
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, type(BaseExceptionGroup("m", [SystemExit()])).__name__)
print(isinstance(g, Exception), isinstance(BaseExceptionGroup("m", [SystemExit()]), Exception), ExceptionGroup.__mro__)
attempt("message read-only", lambda: setattr(g, "message", "x"))
attempt("exceptions read-only", lambda: setattr(g, "exceptions", ()))
attempt("del message", lambda: delattr(g, "message"))
g.args = ("other",)
print(str(g), repr(g), g.message, len(g.exceptions))
members = [ValueError(1)]
h = ExceptionGroup("m", members)
members.append(5)
print(h.exceptions, h.args)
h.__init__("new", [KeyError()])
print(h.message, h.exceptions, h.args)
print(ExceptionGroup[ValueError], type(ExceptionGroup[ValueError]).__name__)


class Sequence:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i >= 2:
            raise IndexError
        return ValueError(i)


print(repr(ExceptionGroup("m", Sequence()).exceptions))


class Plain(ExceptionGroup):
    pass


class Base(BaseExceptionGroup):
    pass


class Valued(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, excs):
        return Valued(self.message, excs, self.code)


class Init(ExceptionGroup):
    def __init__(self, message, exceptions):
        super().__init__(message, exceptions)
        self.initialised = True


class Mixed(ExceptionGroup, ValueError):
    pass


print(repr(Plain("p", [ValueError()])), repr(Base("b", [ValueError()])), type(Base("b", [ValueError()])).__name__, repr(Base("b", [SystemExit()])))
attempt("plain with base", lambda: Plain("p", [SystemExit()]))
attempt("mixed with base", lambda: Mixed("p", [SystemExit()]))
v = Valued("v", [ValueError(1), TypeError(2)], 42)
print(repr(v), v.code, v.args, repr(v.subgroup(ValueError)), v.subgroup(ValueError).code, v.split(TypeError)[1].code)
p = Plain("p", [ValueError(1), TypeError(2)])
print(type(p.subgroup(ValueError)).__name__, type(p.derive([KeyError()])).__name__, p.subgroup(Plain) is p)
print(Init("i", [ValueError()]).initialised, hasattr(Init("i", [ValueError()]).derive([KeyError()]), "initialised"))
try:
    raise Mixed("m", [KeyError("k")])
except ValueError as e:
    print("as ValueError", repr(e))
attempt("unsafe new", lambda: Exception.__new__(ExceptionGroup, "m", [ValueError()]))
attempt("unsafe base new", lambda: BaseException.__new__(Plain))
