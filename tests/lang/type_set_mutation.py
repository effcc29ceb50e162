# set changed while it is iterated, compared or printed.
from support.attempts import checker

check = checker(globals())


class Clears:
    """Empties its set when it is compared."""
    def __init__(self, target): self.target = target
    def __hash__(self): return 1
    def __eq__(self, other):
        self.target.clear()
        return False


def walk(s, change):
    """Iterates and changes after the first item."""
    seen = 0
    for item in s:
        seen += 1
        change()
    return seen


def grows(s):
    for n in range(3):
        s.add(n + 100)
        yield n


check(r'''
walk(s := {1, 2, 3}, lambda: s.add(9))
walk(s := {1, 2, 3}, lambda: s.clear())
walk(s := {1, 2, 3}, lambda: s.add(1))
(s := {1, 2}, i := iter(s), s.clear())[2:]
next(i)
next(i)
(s := {1}, i := iter(s), list(i), s.add(2))[2:]
list(i)
(s := {1, 2, 3}, i := iter(s), i.__length_hint__(), next(i) in s, i.__length_hint__(), list(i) != [], i.__length_hint__())[2:]
(s := {1}) and Clears(s) in s, s
(s := set()).update(grows(s)), sorted(s)
type(iter(set())).__name__
reversed({1})
[*{5}], (lambda *a: a)(*{5}), max({1, 2}), sum({1, 2}), len({1, 1}), any({0}), all({0, 1}), sorted({3, 1})
''')
