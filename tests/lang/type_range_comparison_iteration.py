# range: ==, hash, iteration, reversed, length hints.
from support.attempts import checker

check = checker(globals())


big = 10**30
check(r'''
range(3) == range(0, 3, 1), range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(1) == range(0, 1, 9), range(3) != range(4), range(3) == [0, 1, 2], range(big) == range(big), hash(range(3)) == hash(range(0, 3, 1)), hash(range(0)) == hash(range(5, 1)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), {range(2): "a"}[range(0, 2)]
list(reversed(range(5))), list(reversed(range(0, 10, 3))), list(reversed(range(0))), next(reversed(range(big))) == big - 1, list(iter(range(3))), iter(range(5)).__length_hint__(), type(iter(range(3))).__name__, type(iter(range(big))).__name__, sum(range(101)), max(range(3)), min(range(5, 0, -1)), sorted(range(3, 0, -1)), list(range(2**63 - 2, 2**63 + 1)), list(range(-2**63, -2**63 - 3, -1)), list(reversed(range(-2**63, -2**63 + 2)))
range(3) < range(4)
range(3).__lt__(range(4)), range(3).__eq__(5), range(3).__len__(), range(3).__contains__(1), range(3).__bool__(), range(1, 7, 2).__reduce__()
next(iter(range(0)))
(i := iter(range(3))) and 0, next(i), i.__length_hint__(), list(i), i.__length_hint__(), list(i)
(i := iter(range(big, big + 2))) and 0, next(i) == big, i.__length_hint__(), len(list(i)), list(i)
''')
