# frozenset(): what it takes its elements from, hashes that fail, and equal elements.
from support.attempts import show
from support.containers import show_construction, show_hashing


class Sub(frozenset):
    pass


show_construction(frozenset, lambda made: sorted(made, key=repr))
show_hashing(frozenset)
first, second = 1, 1.0
print(frozenset([first, second]), frozenset([second, first]), frozenset("a") == frozenset("aa"), len(frozenset("hello")), frozenset({1}) == {1})
source = frozenset({1})
print(frozenset(source) is source, frozenset() is frozenset(), frozenset(Sub("a")), type(frozenset(Sub("a"))), Sub(source) == source, hash(frozenset("ab")) == hash(frozenset("ba")))
show(frozenset.__new__, Sub, "a")
show(source.__init__, [9])
print(source)
print(frozenset.__name__, repr(frozenset), frozenset[int], len(frozenset(range(1000))))
