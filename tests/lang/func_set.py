# set(): what it takes its elements from, hashes that fail, and equal elements.
from support.attempts import show
from support.containers import Failing, show_construction, show_hashing


class Sub(set):
    pass


show_construction(set, lambda made: sorted(made, key=repr))
show_hashing(set)
first, second = 1, 1.0
print(set([first, second]), set([second, first]), set("a") == set("aa"), len(set("hello")), set({1}) == {1})
source = {1, 2}
copy = set(source)
copy.add(3)
print(len(source), len(copy), set(source) is source)
again = {1}
print(again.__init__("x"), again, again.__init__(), again)
again.add(1)
show(again.__init__, 5)
print(again)
again.add(1)
show(again.__init__, Failing())
print(again)
show(again.__init__, x=1)
print(set.__new__(set, 1, 2), set.__new__(Sub, 5))
print(set.__name__, repr(set), set[int], len(set(range(1000))))
