# round, int, math's view of a float: __round__, __trunc__, __floor__, __ceil__.
from support.attempts import checker

check = checker(globals())


inf, nan = float("inf"), float("nan")

class Sub(float): pass


check(r'''
round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5), round(2.675, 2), round(1.005, 2), round(0.15, 1), round(0.25, 1), round(1234.5678, -2), round(1250.0, -2), round(1e300, 5), round(5e15, -16), round(-0.4), round(-0.04, 1)
round(1.5, 0), type(round(1.5, 0)), type(round(1.5)), round(1.5, None), round(1.23456, 3), round(1e22, 0), round(123.456, 400), round(123.456, -400), round(-123.456, -400), round(nan, 2), round(inf, 2), round(1e16, 1), round(0.0, 5), round(number=1.26, ndigits=1)
round(1e30), int(1e22), round(5e-324, 323), round(2.5, True), type(round(Sub(1.5), 1)), round(1.7976931348623157e308, -307)
(1.7).__trunc__(), (-1.7).__trunc__(), (1.2).__floor__(), (-1.2).__floor__(), (1.2).__ceil__(), (-1.2).__ceil__(), (1.5).__round__(), (1.25).__round__(1), (1.5).__int__(), (1.5).__float__(), type(Sub(1).__float__())
round(nan)
round(inf)
round(-inf)
round(1.5, 1.0)
round(1.5, "1")
round(1.5, 1, 2)
round()
round("a")
round([])
inf.__trunc__()
nan.__floor__()
inf.__ceil__()
nan.__int__()
round(1.7976931348623157e308, -308)
round(1.5, 10**30)
round(1.5, -10**30)
''')
