# dict changed while it is iterated, compared, looked up or printed.
from support.attempts import checker

check = checker(globals())


class Clears:
    """Empties its dict when it is compared."""
    def __init__(self, target): self.target = target
    def __hash__(self): return 1
    def __eq__(self, other):
        self.target.clear()
        return False

class Grows:
    def __init__(self, target): self.target = target
    def __repr__(self):
        self.target[len(self.target)] = 0
        return "grown"


def walk(view, change):
    """Iterates and changes after the first item."""
    seen = []
    for item in view:
        seen.append(item)
        change()
    return seen
new = lambda: {"a": 1, "b": 2, "c": 3}


check(r'''
walk(d := new(), lambda: d.update(z=1))
walk((d := new()).values(), lambda: d.pop("a"))
walk((d := new()).items(), lambda: d.clear())
walk(d := new(), lambda: d.__setitem__("a", 5)), d
walk(d := {"a": 1}, lambda: (d.pop("a"), d.__setitem__("b", 2)))
walk(reversed(d := new()), lambda: d.update(z=1))
walk(reversed((d := new()).items()), lambda: d.popitem())
(d := new(), i := iter(d), next(i), d.clear())[2:]
next(i)
next(i)
(d := new(), i := iter(d), list(i), d.update(q=1))[2:]
list(i)
(d := new(), i := iter(d.items()), next(i), i.__length_hint__(), d.update(z=1), i.__length_hint__())[2:]
(d := {}).update({1: 2}), d.get(Clears(d)), d
(d := {}).update({1: 2}), d.setdefault(Clears(d), "v"), len(d)
(d := {}).update({1: 2, 3: 4}), Clears(d) in d, d
(d := {}).update({"g": Grows(d), "h": 1}), repr(d), d["h"], list(d)
''')
