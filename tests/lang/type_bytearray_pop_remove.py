# bytearray: pop, remove, clear, copy, reverse.
from support.attempts import checker

check = checker(globals())


class X:
    def __index__(self): return 98

class SubA(bytearray): pass


check(r'''
(x := bytearray(b"abcdef")).pop(), x.pop(0), x.pop(-2), x.pop(X() if False else 1), x
x.pop(10)
x.pop(-10)
x.pop("a")
x.pop(1.0)
x.pop(10**30)
x.pop(0, 1)
bytearray().pop()
(x := bytearray(b"abcabc")).remove(97), x, x.remove(X()), x
x.remove(122)
x.remove(256)
x.remove("a")
x.remove(b"a")
x.remove()
x.reverse(), x, x.copy(), x.copy() is x, x.clear(), x, x.clear(), type(SubA(b"a").copy())
x.clear(1)
x.reverse(1)
x.copy(x=1)
bytearray.pop.__name__
''')
