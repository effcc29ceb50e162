# float: comparison, hash, the way nan behaves in containers.
from support.attempts import checker

check = checker(globals())


inf, nan = float("inf"), float("nan")
check(r'''
1.0 == 1, 1.5 < 2, 0.0 == -0.0, nan == nan, nan != nan, nan < nan, nan is nan, inf == inf, inf > 10**400, -inf < -10**400, 0.1 + 0.2 == 0.3, 1.5 == "1.5", 1.5 != None, 1e16 == 10**16, 1e23 == 10**23
[nan] == [nan], (nan,) == (nan,), nan in [nan], [nan].count(nan), [nan].index(nan), {nan: 1} == {nan: 1}, [float("nan")] == [float("nan")], {1.0: "a"}[1], {0.0: 1}[-0.0]
hash(0.0), hash(-0.0), hash(1.0), hash(0.5), hash(-0.5), hash(1.5), hash(inf), hash(-inf), hash(1e300), hash(5e-324), hash(-1.0), hash(0.1), hash(2.0**61)
max(nan, 1), max(1, nan), min(nan, 1), min(1, nan), sorted([2.5, -1.0, inf, -inf, 0.0]), sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([0.1, 0.2, 0.3]), sum([inf, -inf]), sum([1e308, 1e308])
1.5 < "a"
1.5 >= None
1.5 < 1j
nan < []
(1.5).__eq__(1.5), (1.5).__eq__("a"), (1.5).__lt__(2), (1.5).__ge__(None), (1.5).__ne__(1), (1.5).__hash__() == hash(1.5)
bool(0.0), bool(-0.0), bool(5e-324), bool(nan), not inf, 0.0 or "x"
''')
