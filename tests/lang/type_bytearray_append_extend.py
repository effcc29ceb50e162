# bytearray: append, extend, insert, +=, *=.
from support.attempts import checker

check = checker(globals())


class X:
    def __index__(self): return 66

def gen():
    yield 1
    yield 2
    raise KeyError("stop")

def grows(x):
    for i in range(3):
        x.append(9)
        yield i


check(r'''
(x := bytearray(b"a")).append(65), x.append(X()), x.append(True), x
x.append(256)
x.append(-1)
x.append("a")
x.append(b"a")
x.append(1.0)
x.append(10**30)
x.append()
x
x.extend(b"bc"), x.extend([1, 2]), x.extend(x), x.extend(range(3)), x.extend(memoryview(b"m")), x.extend(()), x.extend(iter(b"z")), x
x.extend("abc")
x.extend(5)
x.extend([1, 256])
x.extend([1, "a"])
x.extend(gen())
x.extend(None)
x.extend()
x
(y := bytearray()).extend(grows(y)), y
(x := bytearray(b"abc")).insert(0, 65), x.insert(100, 66), x.insert(-1, 67), x.insert(-100, X()), x.insert(X(), 68), x
x.insert(0, 256)
x.insert("a", 1)
x.insert(0)
x.insert(0, b"a")
x.insert(10**30, 1)
x.__iadd__(b"xy"), x.__imul__(2), x.__imul__(0), x.__iadd__(bytearray(b"q"))
x.__iadd__("a")
x.__iadd__([1])
x.__iadd__(1)
x.__imul__("a")
x.__imul__(1.5)
x.__imul__(10**30)
''')
