# slice: the constructor, attributes, indices, comparison, hash.
from support.attempts import checker

check = checker(globals())


class X:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
big = 10**30


check(r'''
slice(3), slice(1, 2), slice(1, 2, 3), slice(None), slice("a", [], 1.5), slice(1, 2, 3).start, slice(1).stop, slice(1).step, str(slice(1)), f"{slice(2)}"
slice(3).indices(10), slice(-3, None).indices(10), slice(None, None, -1).indices(5), slice(10, 20).indices(5), slice(-100, 100, 2).indices(5), slice(None).indices(0), slice(5, 1, -2).indices(4), slice(X(1), X(3)).indices(X(9)), slice(1, big).indices(big * 2) == (1, big, 1), slice(None, None, -big).indices(5), slice(True, 3).indices(5)
slice(1, 2) == slice(1, 2, None), slice(1) == slice(None, 1), slice(1, 2) < slice(1, 3), slice(1) != slice(2), slice(1) == 1, hash(slice(1, 2)) == hash(slice(1, 2, None)), {slice(1): "a"}[slice(1)], slice(1, 2) >= slice(1, 1), slice(1, 2, 3).__reduce__()
slice()
slice(1, 2, 3, 4)
slice(stop=1)
slice(1).indices()
slice(1).indices(-1)
slice(1).indices("a")
slice("a").indices(5)
slice(1, 2, 0).indices(5)
slice(1.0).indices(5)
slice(None, "x").indices(5)
hash(slice([]))
slice(1) < 5
slice("a") < slice(1)
slice(None) < slice(1, 2)
setattr(slice(1), "start", 2)
setattr(slice(1), "x", 2)
type("S", (slice,), {})
slice(1)[0]
iter(slice(1))
''')
