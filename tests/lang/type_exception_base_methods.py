# BaseException: args, __new__, __init__, add_note, with_traceback, __setstate__, __reduce__, __context__ and its like.

import copy

from support.attempts import checker

check = checker(globals())

class E(Exception): pass


class WithInit(Exception):
    def __init__(self, a, b=2):
        self.a, self.b = a, b


class WithNew(Exception):
    def __new__(cls, *args):
        self = super().__new__(cls, "from new")
        return self


e = E(1, "two")
check(r'''
e.args, str(e), repr(e), str(E()), repr(E()), str(E(1)), str(E(None)), str(E("text")), repr(E("text")), str(E((1, 2))), repr(E((1, 2))), str(E([])), str(E(E("x"))), repr(BaseException("b", 2))
WithInit(5).args, str(WithInit(5, 6)), repr(WithInit(5, b=6)), WithInit(5).b, WithNew(1, 2).args, str(WithNew("z")), E.__new__(E, 1, 2).args
E(a=1)
BaseException(a=1)
Exception.__new__(int)
Exception.__new__()
setattr(e, "args", "ab"), e.args, setattr(e, "args", [1]), e.args, str(e), setattr(e, "args", ()), repr(e)
setattr(e, "args", 5)
delattr(e, "args")
e.add_note("first"), e.add_note("second"), e.__notes__, hasattr(E(), "__notes__")
e.add_note(5)
e.add_note()
setattr(e, "__notes__", 5)
e.add_note("third")
e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__, setattr(e, "__cause__", E("cause")), e.__cause__, e.__suppress_context__, setattr(e, "__cause__", None), e.__suppress_context__, setattr(e, "__suppress_context__", 0), e.__suppress_context__, setattr(e, "__context__", E("ctx")), e.__context__
setattr(e, "__cause__", 5)
setattr(e, "__context__", "x")
setattr(e, "__suppress_context__", "x")
delattr(e, "__cause__")
delattr(e, "__context__")
delattr(e, "__suppress_context__")
setattr(e, "__traceback__", "x")
e.with_traceback(None) is e
e.with_traceback()
e.with_traceback(1)
(x := E(1, 2)).__reduce__(), setattr(x, "z", 1), repr(x.__reduce__()), x.__setstate__({"w": 5}), x.w, x.__setstate__(None), copy.copy(x).z, copy.copy(x).args, copy.deepcopy(x).args
x.__setstate__(5)
x.__setstate__({1: 2})
setattr(x, "anything", 5), x.anything, vars(x), x.__dict__ is vars(x)
x.nothing
x == E(1, 2), x == x, hash(x) == hash(x), bool(E()), len({x, x})
x < x
x[0]
len(x)
E.__mro__[1:], issubclass(E, BaseException), isinstance(KeyboardInterrupt(), Exception), Exception.__base__
str(KeyError("k")), str(KeyError()), str(KeyError("a", "b")), str(KeyError("")), repr(KeyError("k")), str(IndexError("k")), str(LookupError("k"))
StopIteration().value, StopIteration(5).value, StopIteration(5, 6).value, StopIteration(5, 6).args, setattr(s := StopIteration(1), "value", 2), s.value, s.args
SystemExit().code, SystemExit(3).code, SystemExit("m").code, SystemExit(1, 2).code, SystemExit(None).code, repr(SystemExit(1, 2)), setattr(s := SystemExit(1), "code", 9), s.code, s.args
StopAsyncIteration(1).args, hasattr(StopAsyncIteration(1), "value"), GeneratorExit("g").args
''')
