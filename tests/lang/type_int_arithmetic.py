# int: +, -, *, /, //, %, divmod and their errors.
from support.attempts import checker

check = checker(globals())


big = 2**100
check(r'''
7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 2, -7 % 2, 7 % -2, -7 % -2, divmod(-7, 2), divmod(7, -2), 0 // 5, 0 % -5
7 / 2, 6 / 3, -1 / 3, 0 / 5, big / 3, 1 / big, big / big, (10**400) / (10**399), -0 / 1, (2**53 + 1) / 1
big // 7, -big // 7, big % 7, -big % 7, big % -7, divmod(-big, 2**50 + 1), divmod(5, -big), 5 // big, -5 // big, 5 % -big
big + 1 - big, big * big, -big, +big, abs(-big), ~big, ~0, ~-1, -True, +True, ~5, abs(-7), True + True, True * 3, 5 - True
2**63 - 1 + 1, -2**63 - 1, (2**31) * (2**32), 3037000500 * 3037000500, -9223372036854775808 // -1, 9223372036854775807 * -1 - 1
1 // 0
1 % 0
1 / 0
divmod(1, 0)
big // 0
big % 0
big / 0
divmod(big, 0)
True / False
10**400 / 3
10**400 / 1.0
10**400 * 1.0
10**400 + 1.0
1.0 - 10**400
1 + "a"
1 - "a"
1 - []
1 * None
1 / "a"
1 // []
1 % "a"
divmod(1, "a")
1 @ 1
"a" - 1
(5).__add__(2.0), (5).__add__("a"), (5).__floordiv__(2), (5).__rsub__(9), (5).__rtruediv__(10), (5).__divmod__(3), (5).__rdivmod__(13), (5).__rmod__(13), (5).__rmul__(2)
(5).__floordiv__(0)
(5).__truediv__("x")
(5).__add__()
int.__add__("a", 1)
int.__sub__(1)
(1).__neg__(), (1).__pos__(), (-1).__abs__(), (1).__invert__(), (1).__bool__(), (0).__bool__(), (1).__int__(), (1).__float__(), (1).__index__()
''')
