# set and frozenset as constructors; identity of frozensets.
from support.attempts import checker

check = checker(globals())


class Sub(set): pass

class FSub(frozenset): pass

class Kw(set):
    def __init__(self, items=(), tag=None):
        super().__init__(items)
        self.tag = tag

def fails():
    yield 1
    raise KeyError("stop")
f = frozenset([1])


check(r'''
set(), frozenset(), set([1, 1.0, True]), sorted(set("hello")), set({1: 2}), set(range(1)), frozenset("a"), frozenset(f) is f, frozenset(FSub([1])) is f, type(frozenset(FSub())), f.copy() is f, frozenset() == frozenset([]), Sub([1]), FSub([1]), type(Sub()), {*()}, {*"a", *[1]} == {"a", 1}, Kw([1], tag=5).tag, Kw().__dict__
set(5)
set(None)
set([[]])
set([{}])
set([set()])
{[]}
frozenset([[]])
frozenset(5)
set(fails())
set(1, 2)
set(iterable=[1])
frozenset(iterable=[1])
frozenset([1], x=1)
Sub(5)
hash(set())
hash(frozenset()) == hash(frozenset([])), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): "a"}[frozenset([1.0])], frozenset([frozenset()]), {frozenset()}, hash(FSub([1])) == hash(f)
(s := {1}).__init__([2]), s, s.__init__(), s, set.__new__(set, [1]), set.__new__(Sub), set[int], frozenset[int], set.__hash__
set.__init__(s, 1, 2)
set.__new__(frozenset)
set.__new__(int)
repr(set()), repr(frozenset()), repr({1}), repr(frozenset([1])), repr(Sub()), repr(FSub([1])), str({"a"}), f"{ {1} }", [set()], (s := set(), )[0].add(FSub([(1, frozenset())])), s
''')
