# range: indexing, slicing, contains, attributes, hash, and huge ranges.
from support.attempts import checker

check = checker(globals())

class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value


class Always:
    def __eq__(self, other): return other == 4


r = range(2, 20, 3)
huge = range(10**30, 10**31, 10**29)


check(r'''
r[0], r[-1], r[2], r[True], r[Index(1)], huge[3], huge[-1], huge[Index(10)], len(r), len(huge), range(10)[::-1], r[1:3], r[::2], r[::-1], r[-2:], r[10:], r[:0], r[5:2], r[3:100:2], r[Index(1):Index(3)], huge[2:4], huge[::-1], r[:][::-1][::-1] == r
r[6]
r[-7]
r["a"]
r[1.0]
r[None]
r[::0]
r[1:"a"]
huge[10**40]
len(range(10**30))
len(range(2**63))
range(10**30).__len__()
range(10**30)[10**29], range(10**30)[-1], range(10**30)[::10**29], 10**29 in range(10**30), -1 in range(10**30), range(10**30).index(10**29), range(10**30).count(5), bool(range(10**30)), range(10**30) == range(10**30)
r.start, r.stop, r.step, huge.step == 10**29, r.index(5), r.count(5), r.count(6), 5 in r, 6 in r, 5.0 in r, "a" in r, None in r, True in range(2), Always() in range(5), Always() in range(3), 2.5 in r, Index(5) in r, r.count("a"), r.count(5.0)
r.index(6)
r.index("a")
r.index(5.0), r.index(True) if False else 0
setattr(r, "start", 1)
setattr(r, "x", 1)
hash(range(0)) == hash(range(5, 5)), hash(range(3)) == hash(range(0, 3, 1)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 1), {range(3): 1}[range(0, 3)], range(1) == [0], range(3) != range(4)
r < r
r + r
r * 2
range(3).__eq__(5), range(3).__contains__(1), range(3).__getitem__(1), list(range(3).__iter__()), range(3).__repr__(), repr(range(1, 5, 2)), str(range(0, 5)), repr(range(0, 5, -1))
range.__mro__, range.__doc__.splitlines()[0]
type("S", (range,), {})
range(Index(3)), range(Index(1), Index(9), Index(2)), range(True), range(2, True)
''')
