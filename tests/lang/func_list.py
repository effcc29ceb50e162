# list(): what it takes its items from, how it asks for their number, and made again.
from support.attempts import show
from support.containers import Failing, show_construction


class Sub(list):
    pass


show_construction(list)
source = [1, [2]]
copy = list(source)
copy.append(3)
print(source, copy, copy[1] is source[1], list(Sub([1])), type(list(Sub([1]))), list(source) is source)
again = [1, 2]
print(again.__init__("xy"), again, again.__init__(), again)
show(again.__init__, 5)
again[:] = [1, 2]
show(again.__init__, Failing())
print(again)
again[:] = [1, 2]
show(again.__init__, again)
print(again)
show(again.__init__, x=1)
show(list.__init__, ())
print(list.__new__(list, "ignored", any=1), list.__new__(Sub, 5))
print(list.__name__, repr(list), list[int], len(list(range(1000))))
