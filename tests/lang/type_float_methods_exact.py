# float.as_integer_ratio, is_integer, conjugate, real, imag, from_number's absence.
from support.attempts import checker

check = checker(globals())


inf, nan = float("inf"), float("nan")

class Sub(float): pass


check(r'''
(0.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-2.75).as_integer_ratio(), (0.0).as_integer_ratio(), (-0.0).as_integer_ratio(), 1e22.as_integer_ratio(), 5e-324.as_integer_ratio()[0]
inf.as_integer_ratio()
(-inf).as_integer_ratio()
nan.as_integer_ratio()
1.5.as_integer_ratio(1)
(1.0).is_integer(), (1.5).is_integer(), (0.0).is_integer(), (-0.0).is_integer(), 1e300.is_integer(), inf.is_integer(), nan.is_integer(), Sub(2).is_integer()
1.5.conjugate(), type(Sub(1.5).conjugate()), 1.5.real, 1.5.imag, (-0.0).real, type(Sub(1).real), nan.conjugate(), inf.imag
1.5.conjugate(1)
1.5.is_integer(0)
setattr(1.5, "real", 1)
float.is_integer("a")
float.as_integer_ratio(1)
hasattr(float, "from_number"), hasattr(1.5, "numerator")
float.__getformat__("double") in ("IEEE, little-endian", "IEEE, big-endian"), float.__getformat__("float") == float.__getformat__("double")
float.__getformat__("half")
float.__getformat__(1)
''')
