# BaseExceptionGroup, ExceptionGroup: constructor, split, subgroup, derive, attributes.
from support.attempts import checker

check = checker(globals())

class Sub(ExceptionGroup):
    def __new__(cls, message, errors, code=0):
        self = super().__new__(cls, message, errors)
        self.code = code
        return self
    def derive(self, errors): return Sub(self.message, errors, self.code)


EG, BEG = ExceptionGroup, BaseExceptionGroup
v, t, k = ValueError(1), TypeError("t"), KeyboardInterrupt()
g = EG("outer", [v, EG("inner", (t, KeyError("k"))), OSError(2, "x")])
check(r'''
g.message, g.exceptions, g.args, str(g), repr(g), str(EG("m", [v])), str(EG("m", [v, t])), type(g.exceptions), len(g.exceptions)
type(BEG("m", [v])), type(BEG("m", [k])), type(BEG("m", [v, k]))
EG("m", [k])
EG("m", [])
EG("m", 5)
EG("m", [5])
EG("m", [v, int])
EG(5, [v])
EG("m")
EG("m", [v], 1)
EG()
EG("m", v)
EG("m", {v}) if False else EG("m", (x for x in [v])) 
setattr(g, "message", "z")
setattr(g, "exceptions", ())
g.subgroup(ValueError), g.subgroup((TypeError, OSError)), g.subgroup(KeyError), g.subgroup(LookupError), g.subgroup(ZeroDivisionError), g.subgroup(EG) is g, g.subgroup(lambda e: isinstance(e, OSError)), g.subgroup(lambda e: True) is g, g.subgroup(lambda e: False), g.subgroup(Exception) is g
g.subgroup(5)
g.subgroup((ValueError, 5))
g.subgroup()
g.subgroup([ValueError])
g.subgroup(lambda e: 1 / 0)
g.split(ValueError), g.split((TypeError, KeyError)), g.split(ZeroDivisionError)[0], g.split(ZeroDivisionError)[1] == g, g.split(Exception)[0] is g, g.split(Exception)[1], g.split(lambda e: "k" in str(e))
g.split("x")
g.split(int)
g.derive([v]), type(g.derive([v])), type(EG("m", [v]).derive([k])), g.derive([v]).message
g.derive([])
g.derive(5)
(s := Sub("s", [v, t], 7)).code, type(s.subgroup(ValueError)), s.subgroup(ValueError).code, [x.code for x in s.split(TypeError)], type(s.derive([v]))
(n := EG("n", [v, t])).add_note("note"), n.split(ValueError)[0].__notes__, n.split(ValueError)[1].__notes__, n.subgroup(TypeError).__notes__, n.__notes__ is n.subgroup(TypeError).__notes__
setattr(n, "__cause__", k), n.subgroup(ValueError).__cause__, setattr(n, "__context__", t), n.subgroup(ValueError).__context__, n.subgroup(ValueError).__traceback__
EG.__mro__[1:], BEG.__mro__[1:], EG[int], BEG[ValueError], issubclass(EG, BEG), issubclass(EG, Exception)
''')
try:
    class BadBase(EG, KeyboardInterrupt): pass
except TypeError as e:
    print(e)
class Mixed(BaseExceptionGroup, ValueError): pass
print(Mixed("m", [v]))
try:
    Mixed("m", [k])
except TypeError as e:
    print(e)
class Odd(ExceptionGroup):
    def derive(self, errors): return 5
try:
    Odd("m", [v, t]).split(ValueError)
except TypeError as e:
    print(e)
