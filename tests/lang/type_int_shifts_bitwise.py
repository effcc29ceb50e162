# int: <<, >>, &, |, ^, ~.
from support.attempts import checker

check = checker(globals())


big = 2**100 + 5
check(r'''
1 << 0, 1 << 10, 1 << 63, 1 << 64, -1 << 3, 5 >> 1, -5 >> 1, -1 >> 100, 5 >> 100, 0 << 10**6, big >> 99, -big >> 99, big >> 1000, -big >> 1000, True << True
0 << 10**30, 5 >> 10**30, -5 >> 10**30, (big << 70) >> 70 == big, (-big << 3) >> 3 == -big
6 & 3, -6 & 3, -6 & -3, 6 | 3, -6 | 3, -6 | -3, 6 ^ 3, -6 ^ 3, -6 ^ -3, big & 7, -big & 7, big & -8, big | 2, -big | 1, big ^ big, -big ^ 1, big & -big, ~big & 0xff
True & False, True | 2, type(True & 1), type(True & True), True ^ True, -2**64 & 2**64, -2**64 | 1, -2**64 ^ 2**64 - 1
1 << -1
1 >> -1
big << -1
big >> -1
1 << -10**30
1 >> -10**30
1 << 10**30
1 << 1.0
1 >> "a"
1.0 << 1
1 & 1.0
1 | None
1 ^ "a"
~1.0
[] | 1
(6).__and__(3), (6).__rand__(3), (6).__or__(1), (6).__ror__(1), (6).__xor__(3), (6).__rxor__(3), (1).__lshift__(3), (1).__rlshift__(3), (9).__rshift__(1), (1).__rrshift__(9)
(6).__and__(3.0), (6).__or__("a"), (6).__lshift__(None)
(6).__lshift__(-1)
''')
