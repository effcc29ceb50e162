# slice as an object, and __getitem__ that sees it.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), s.indices(5), slice(None, None, -1).indices(4), s == slice(1, 10, 2))
print([0, 1, 2, 3, 4, 5][s], "abcdef"[slice(-3, None)])


class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


x = Show()
print(x[1], x[1:2], x[::3], x[1, 2], x[1:2, ...], x[()], x["k"])
x[1:2] = 5
x[3, 4] = 6
del x[::2]
