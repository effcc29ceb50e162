# int: comparison with ints and floats, hash, bool.
from support.attempts import checker

check = checker(globals())


big = 2**70
check(r'''
1 < 2, 2 <= 2, 3 > 4, 1 == 1.0, 1 != 1.0, 1 == True, 0 == False, 1 == 1 + 0j, 1 == "1", 1 != None, 1 < 1.5, -1 > -1.5
2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, big == 2.0**70, big + 1 > 2.0**70, 10**400 > 1e308, 10**400 < float("inf"), -10**400 > float("-inf")
1 < float("nan"), 1 == float("nan"), 1 != float("nan"), big < float("nan"), 10**400 != float("nan")
hash(0), hash(1), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(big), hash(-big), hash(True), hash(10**30) == hash(1e30) , hash(2**70) == hash(2.0**70)
bool(0), bool(-1), bool(big), not 0, 0 or "x", 5 and "y", {1: "a"}[True], {1: "a"}[1.0], {1, True, 1.0}, {2**70: 1}[2.0**70]
1 < "a"
1 >= None
1 <= []
1 < 1j
big > "a"
(1).__eq__(1.0), (1).__eq__(1), (1).__lt__("a"), (1).__ne__(2), (1).__ge__(True), (1).__gt__(big), (1).__le__(1), (1).__hash__()
min(3, 1.0, True), max(1, 1.0, True), sorted([3, 1.5, True, -2, big, -big, 2.0**69]), 1 in [1.0], [True].index(1), (1, 2) < (1, 2.5)
isinstance(True, int), issubclass(bool, int), isinstance(1, float)
''')
