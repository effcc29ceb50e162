# list: items and slices read, assigned and deleted.
from support.attempts import checker

check = checker(globals())


class X:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v

def put(x, key, value):
    """Assigns; shows what came of it, or how it failed and left the list."""
    try:
        x[key] = value
    except Exception as e:
        print(type(e).__name__ + ":", e)
    return x

def cut(x, key):
    try:
        del x[key]
    except Exception as e:
        print(type(e).__name__ + ":", e)
    return x

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
put(new(), 0, "a"), put(new(), -1, "a"), put(new(), X(1), "a"), put(new(), s(1, 3), "xyz"), put(new(), s(1, 3), ()), put(new(), s(0, 0), [7, 8]), put(new(), s(9, 9), "!"), put(new(), s(4, 1), "!"), put(new(), s(None, None, 2), "abc"), put(new(), s(None, None, -1), "abcdef"), put(new(), s(None), {5: 6}), put(new(), s(None, None, 10), "z")
put(new(), 6, 1)
put(new(), -7, 1)
put(new(), "a", 1)
put(new(), 10**30, 1)
put(new(), s(1, 2), 5)
put(new(), s(1, 2), None)
put(new(), s(None, None, 2), "ab")
put(new(), s(None, None, 2), 5)
put(new(), s(None, None, 0), [])
put(new(), s(1, 2), fails())
put(new(), s(None, None, 2), fails())
put(x := new(), s(1, 3), x), put(x := new(), s(None, None, -1), x), put(x := new(), s(None), x)
cut(new(), 0), cut(new(), -1), cut(new(), s(1, 3)), cut(new(), s(None, None, 2)), cut(new(), s(None, None, -2)), cut(new(), s(4, 1)), cut(new(), s(None)), cut(new(), s(5, 0, -3)), cut(new(), s(0, 0)), cut(new(), s(-3, None))
cut(new(), 6)
cut(new(), "a")
cut(new(), 1.0)
cut(new(), s(None, None, 0))
[].__setitem__(0, 1)
[1].__delitem__(1)
[1].__getitem__("a")
[1].__setitem__(0)
[1].__getitem__(s(0, 1)), [1].__contains__(1), [1].__len__()
''')
