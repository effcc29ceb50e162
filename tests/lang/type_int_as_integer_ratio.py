# int.as_integer_ratio, is_integer, conjugate, real, imag, numerator, denominator.
from support.attempts import checker

check = checker(globals())


class Sub(int): pass


check(r'''
(10).as_integer_ratio(), (0).as_integer_ratio(), (-10).as_integer_ratio(), (2**70).as_integer_ratio(), True.as_integer_ratio(), Sub(4).as_integer_ratio()
[type(v) for v in True.as_integer_ratio()], [type(v) for v in Sub(4).as_integer_ratio()]
(3).is_integer(), (0).is_integer(), True.is_integer(), (-2**80).is_integer()
(3).conjugate(), True.conjugate(), type(True.conjugate()), type(Sub(4).conjugate())
(3).real, (3).imag, (3).numerator, (3).denominator, True.real, True.imag, True.numerator, True.denominator, type(True.real), type(Sub(2).numerator), type(Sub(2).imag)
(2**70).real, (-2**70).numerator
(3).as_integer_ratio(1)
(3).is_integer(1)
(3).conjugate(1)
(3).real()
setattr(3, "real", 4)
setattr(3, "x", 4)
delattr(3, "imag")
int.as_integer_ratio("a")
int.real.__get__("a")
int.real, int.imag.__name__, int.numerator.__doc__ is None
''')
