# memoryview: assignment through a view, and what is no key.
from support import attempts

check = attempts.checker(globals())


class X:
    def __index__(self): return 66

def assign(view, key, value):
    """The object behind the view."""
    return attempts.assign(view, key, value).obj

def delete(x, key):
    del x[key]
new = lambda: memoryview(bytearray(b"abcdef"))
s = slice


check(r'''
assign(new(), 0, 65), assign(new(), -1, X()), assign(new()[::2], 1, 48), assign(new(), s(0, 2), b"XY"), assign(new(), s(None, None, 2), b"123"), assign(new(), s(None, None, -1), b"123456"), assign(new(), s(0, 0), b""), assign(new(), ..., b"zzzzzz"), assign(new(), s(1, 3), bytearray(b"__"))
assign(new(), 0, 256)
assign(new(), 0, -1)
assign(new(), 0, "a")
assign(new(), 0, b"a")
assign(new(), 0, 1.5)
assign(new(), 6, 1)
assign(new(), "a", 1)
assign(new(), s(0, 2), b"abc")
assign(new(), s(0, 2), "ab")
assign(new(), s(0, 2), [1, 2])
assign(new(), s(0, 2), 5)
assign(memoryview(b"abc"), 0, 1)
assign(memoryview(b"abc"), s(0, 1), b"x")
assign(new().toreadonly(), 0, 1)
assign(new(), (0,), 65), assign(new(), (X(),), 66)
assign(new(), (0, 1), 65)
assign(new(), (), 65)
assign(new(), (s(1),), b"a")
assign(new(), (s(1), s(1)), b"a")
assign(new(), (s(1), 0), b"a")
new()[0,], new()[X(),]
new()[0, 1]
new()[()]
new()[0:1,]
new()[0:1, 0:1]
new()[0:1, 0]
new()["a",]
delete(new(), 0)
delete(new(), s(0, 1))
delete(memoryview(b"a"), 0)
assign(x := new(), s(1, 6), x[0:5]), assign(x := new(), s(0, 5), x[1:6]), assign(x := new(), s(None, None, -1), x)
''')
