# bytearray: assignment and deletion of items and slices.
from support.attempts import assign, checker, delete

check = checker(globals())


class X:
    def __index__(self): return 66

new = lambda: bytearray(b"abcdef")
s = slice


check(r'''
assign(new(), 0, 65), assign(new(), -1, X()), assign(new(), X(), 1) if False else None, assign(new(), True, 0)
assign(new(), 6, 1)
assign(new(), -7, 1)
assign(new(), 0, 256)
assign(new(), 0, -1)
assign(new(), 0, b"a")
assign(new(), 0, "a")
assign(new(), "a", 1)
assign(new(), 1.0, 1)
assign(new(), None, 1)
assign(new(), 10**30, 1)
assign(new(), s(1, 3), b"XYZ"), assign(new(), s(1, 3), b""), assign(new(), s(0, 0), b"12"), assign(new(), s(10, 20), b"!"), assign(new(), s(None, None, 2), b"123"), assign(new(), s(None, None, -1), b"123456"), assign(new(), s(1, 3), [1, 2, 3]), assign(new(), s(4, 2), b"-"), assign(new(), s(1, 2), range(3)), assign(new(), s(1, 2), memoryview(b"mv"))
assign(new(), s(None, None, 2), b"12")
assign(new(), s(None, None, 2), b"")
assign(new(), s(0, 2), "ab")
assign(new(), s(0, 2), 5)
assign(new(), s(0, 2), [256])
assign(new(), s(0, 2), None)
assign(new(), s(None, None, 0), b"")
assign(new(), s("a", 2), b"")
assign(x := new(), s(1, 3), x), assign(x := new(), s(None, None, -1), x), assign(x := new(), s(None), x)
delete(new(), 0), delete(new(), -1), delete(new(), s(1, 3)), delete(new(), s(None, None, 2)), delete(new(), s(None, None, -2)), delete(new(), s(4, 1)), delete(new(), s(None)), delete(new(), s(5, 0, -3))
delete(new(), 6)
delete(new(), "a")
delete(new(), s(None, None, 0))
delete(b"abc", 0)
assign(b"abc", 0, 1)
''')
