# list: items and slices read, assigned and deleted.
from support.attempts import assign, checker, delete

check = checker(globals())


class X:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v

def fails():
    yield 1
    raise KeyError("stop")
s = slice
new = lambda: [0, 1, 2, 3, 4, 5]


check(r'''
new()[0], new()[-1], new()[True], new()[X(2)], new()[1:3], new()[::-1], new()[::2], new()[-100:100], new()[4:1], new()[4:1:-2], new()[X(1):X(3)], new()[10**30:], new()[:10**30:10**30], new()[-10**30::-1]
new()[6]
new()[-7]
new()[10**30]
new()["a"]
new()[1.0]
new()[None]
new()[1, 2]
new()[::0]
new()["a":]
new()[1.0:]
assign(new(), 0, "a"), assign(new(), -1, "a"), assign(new(), X(1), "a"), assign(new(), s(1, 3), "xyz"), assign(new(), s(1, 3), ()), assign(new(), s(0, 0), [7, 8]), assign(new(), s(9, 9), "!"), assign(new(), s(4, 1), "!"), assign(new(), s(None, None, 2), "abc"), assign(new(), s(None, None, -1), "abcdef"), assign(new(), s(None), {5: 6}), assign(new(), s(None, None, 10), "z")
assign(new(), 6, 1)
assign(new(), -7, 1)
assign(new(), "a", 1)
assign(new(), 10**30, 1)
assign(new(), s(1, 2), 5)
assign(new(), s(1, 2), None)
assign(new(), s(None, None, 2), "ab")
assign(new(), s(None, None, 2), 5)
assign(new(), s(None, None, 0), [])
assign(new(), s(1, 2), fails())
assign(new(), s(None, None, 2), fails())
assign(x := new(), s(1, 3), x), assign(x := new(), s(None, None, -1), x), assign(x := new(), s(None), x)
delete(new(), 0), delete(new(), -1), delete(new(), s(1, 3)), delete(new(), s(None, None, 2)), delete(new(), s(None, None, -2)), delete(new(), s(4, 1)), delete(new(), s(None)), delete(new(), s(5, 0, -3)), delete(new(), s(0, 0)), delete(new(), s(-3, None))
delete(new(), 6)
delete(new(), "a")
delete(new(), 1.0)
delete(new(), s(None, None, 0))
[].__setitem__(0, 1)
[1].__delitem__(1)
[1].__getitem__("a")
[1].__setitem__(0)
[1].__getitem__(s(0, 1)), [1].__contains__(1), [1].__len__()
''')
