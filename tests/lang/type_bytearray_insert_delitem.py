# bytearray: insert and deleting items and slices.
from support.attempts import checker

check = checker(globals())

class Index:
    def __index__(self): return 1


def delete(b, key):
    del b[key]
    return b


s = slice
new = lambda: bytearray(b"abcdefgh")


check(r'''
(x := new()).insert(0, 48), x, x.insert(-1, 49), x, x.insert(100, 50), x, x.insert(-100, 51), x, x.insert(Index(), Index()), x, x.insert(2, True), x
x.insert(0, 256)
x.insert(0, -1)
x.insert(0, "a")
x.insert(0, b"a")
x.insert("a", 1)
x.insert(1.5, 1)
x.insert(10**30, 1)
x.insert(1)
x.insert(1, 2, 3)
delete(new(), 0), delete(new(), -1), delete(new(), Index()), delete(new(), s(2, 4)), delete(new(), s(None)), delete(new(), s(None, None, 2)), delete(new(), s(None, None, -3)), delete(new(), s(5, 2)), delete(new(), s(-3, None)), delete(new(), s(1, 100, 3)), delete(new(), s(6, 0, -2)), delete(new(), True)
delete(new(), 8)
delete(new(), -9)
delete(new(), "a")
delete(new(), 1.0)
delete(new(), s("a"))
delete(new(), s(None, None, 0))
delete(bytearray(), 0)
(x := new()).__delitem__(3), x, x.__delitem__(s(0, 2)), x
x.__setitem__(0, 1), x, x.__setitem__(s(0, 1), b"123"), x, x.__getitem__(0), x.__getitem__(s(1, 3)), x.__len__(), x.__contains__(50), x.__contains__(b"23")
''')
