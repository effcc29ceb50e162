# list: append, extend, +=, insert.
from support.attempts import checker

check = checker(globals())


class X:
    def __index__(self): return 1

def fails():
    yield 1
    raise KeyError("stop")

def grows(x):
    for i in range(3):
        x.append("g")
        yield i


check(r'''
(x := [1]).append(2), x.append([]), x.append(x), x
x.append()
x.append(1, 2)
x.append(object=1)
(x := []).extend("ab"), x.extend(range(2)), x.extend(x), x.extend({5: 6}), x.extend(()), x.extend(iter([7])), x
x.extend(5)
x.extend(None)
x.extend(fails())
x.extend()
x.extend([1], [2])
x
(y := []).extend(grows(y)), y
(x := [1, 2, 3]).insert(0, "a"), x.insert(-1, "b"), x.insert(100, "c"), x.insert(-100, "d"), x.insert(X(), "e"), x.insert(True, "f"), x
x.insert("a", 1)
x.insert(1.0, 1)
x.insert(10**30, 1)
x.insert(0)
x.insert(0, 1, 2)
x.insert(None, 1)
(x := [1]).__iadd__("ab"), x.__iadd__(x), x.__iadd__({9})
x.__iadd__(5)
x.__iadd__(None)
(x := [1, 2]).__imul__(2), x.__imul__(True)
x.__imul__("a")
x.__imul__(1.5)
x.__imul__(2**62)
x, x.__imul__(-1), x
''')
