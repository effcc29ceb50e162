# list: __iadd__, __imul__, sort keys, and the identity of what they return.
from support.attempts import checker
from support.operands import Index, iadd, imul

check = checker(globals())

class Sub(list):
    def __iadd__(self, other):
        return "mine"


def fails():
    yield 1
    yield 2
    raise LookupError("midway")


class Hint:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): return iter((1, 2))
    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


check(r'''
iadd([1], [2]), iadd([1], (2, 3)), iadd([1], "ab"), iadd([], {1: 2}), iadd([1], range(2)), iadd([1], iter([5])), iadd(x := [1, 2], x), iadd([1], b"a"), iadd([], [])
iadd([1], 2)
iadd([1], None)
iadd(x := [0], fails())
x
[1] + (2,)
[1] + None
[1].__add__((2,))
[1].__iadd__((2,)), [1].__imul__(2), [1].__mul__(2), [1].__rmul__(0), [1].__add__([2])
imul([1, 2], 3), imul([1], 0), imul([1], -1), imul([[]], 2), imul([1], True), imul([1], Index()), imul([], 10**18)
imul([1], 1.5)
imul([1], "a")
imul([1], [1])
imul([1, 2], 2**62)
imul([1], 10**30)
[1] * 10**30
(x := [[]] * 3)[0].append(1), x
iadd(Sub(), [1])
list(Hint(0)), list(Hint(10)), list(Hint(TypeError("ignored"))), list(Hint(NotImplemented)), [*Hint(1)], iadd([], Hint(1))
list(Hint(-1))
list(Hint("a"))
list(Hint(ValueError("hint")))
list(Hint(2**70))
[].extend(Hint(-1))
[1, 2].__iadd__(5)
''')
