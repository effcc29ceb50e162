# set: add, remove, discard, pop, clear, update and the other updating methods.
from support.attempts import checker

check = checker(globals())


class BadEq:
    def __hash__(self): return hash(1)
    def __eq__(self, other): raise ValueError("eq")

class BadHash:
    def __hash__(self): raise ValueError("hash")

def fails():
    yield 7
    raise KeyError("stop")


check(r'''
(s := set()).add(1), s.add(1.0), s.add(True), s, s.add("a"), s.discard(1), s.discard("zz"), s, s.remove("a"), s, s.pop() if s else "empty"
s.pop()
s.remove(1)
s.remove((1, 2))
s.remove([])
s.discard([])
s.add([])
s.add(BadHash())
{1}.add(BadEq())
{1}.remove(BadEq())
{1}.discard(BadEq())
BadEq() in {1}
s.add()
s.add(1, 2)
s.remove()
s.pop(1)
s.clear(1)
(s := {frozenset([1])}).remove({1}), s, s.discard({1}), s.add(5), s.clear(), s, ({5}.pop(), )
{1}.remove({1})
(s := {1}).update([2], {3: 4}, "a"), s.update(), len(s), s.discard("a"), sorted(s), s.update(s), sorted(s)
s.update(5)
s.update([8], None)
s.update([[]])
s.update(fails())
sorted(s)
(s := {1, 2, 3}).intersection_update([1, 2], [2]), s, s.intersection_update(), s, s.intersection_update(s), s, s.intersection_update([]), s
(s := {1, 2, 3, 4}).difference_update([1], (2,)), sorted(s), s.difference_update(), sorted(s), s.difference_update(s), s
(s := {1, 2}).symmetric_difference_update([2, 3, 3]), sorted(s), s.symmetric_difference_update(s), s, s.symmetric_difference_update({5: 6}), s
s.intersection_update(5)
s.difference_update(5)
s.difference_update([[]])
s.symmetric_difference_update(5)
s.symmetric_difference_update()
s.symmetric_difference_update([1], [2])
frozenset().add
frozenset().update
''')
