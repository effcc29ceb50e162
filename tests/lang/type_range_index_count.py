# range: index, count, in, indexing, slicing.
from support.attempts import checker

check = checker(globals())


class E:
    """Equal to 3 and no int."""
    def __eq__(self, other): return other == 3

class Sub(int): pass
r, big = range(1, 20, 3), 10**30


check(r'''
r.index(7), r.count(7), r.count(8), r.index(Sub(10)), r.index(4.0), r.count(True), r.index(E()) if E() in r else "no", 7 in r, 7.0 in r, "a" in r, None in r, E() in range(5), Sub(4) in r, big in range(big + 1), big in range(0, big, 2), range(10, 0, -3).index(4)
r.index(8)
r.index("a")
r.index(19.5)
r.index()
r.index(1, 2)
range(0).index(0)
range(big).index(big)
r.count()
r[0], r[-1], r[True], r[1:3], r[::-1], r[::2], r[5:100], r[3:1], r[-2:], range(big)[big - 1] == big - 1, range(big)[5:10], range(10)[::-3], range(0)[1:], range(10, 0, -1)[2:5], range(5)[10**40:], range(big)[-1] == big - 1, r[:], r[:] == r
r[7]
r[-8]
r[big]
r["a"]
r[1.0]
r[None]
r[1, 2]
r[::0]
r["a":]
r.__setitem__
r + r
r * 2
''')
