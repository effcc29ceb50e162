# list as a constructor, and what it asks of its argument.
from support.attempts import checker

check = checker(globals())


class Sub(list): pass

class Length:
    def __len__(self): return -1
    def __iter__(self): return iter("ab")

class Hint:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): return iter("ab")
    def __length_hint__(self): return self.hint

class Items:
    def __getitem__(self, i): return [5, 6][i]

class NoIter:
    __iter__ = None

def fails():
    yield 1
    raise KeyError("stop")


check(r'''
list(), list([]), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list(x for x in "ab"), list(b"ab"), list(Items()), list(Sub([1])), Sub("ab"), type(Sub()), list(map(str, [1])), list({5}), list(Hint(5)), list(Hint(NotImplemented)), list({}.items())
list(5)
list(None)
list(NoIter())
list(Length())
list(Hint(-1))
list(Hint("a"))
list(fails())
list(1, 2)
list(iterable=[1])
list([1], x=1)
Sub(5)
list.__new__(list), list.__new__(Sub, 1, 2, x=3), (x := [1, 2]).__init__("ab"), x, x.__init__(), x
list.__new__(int)
list.__init__([], 1)
list.__init__(5)
hash([])
list.__hash__, list.__class_getitem__(int), list[int], [].__class__
''')
