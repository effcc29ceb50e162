# Reference 3.2.13.4: slice objects.

class Show:
    def __getitem__(self, k): return k
s = Show()
print(s[1:2], s[:], s[::-1], s[1:2, ::3], s[..., 1:], s["a":"b"], s[1:2:None], s[()], s[1,], s[(1, 2)], s[*[1, 2]], s[*[1], 2:3])
x = slice(1, 10, 2)
print(x.start, x.stop, x.step, x == slice(1, 10, 2), x != slice(1), x < slice(2, 3), repr(slice(3)), slice(None) == slice(None, None, None), hash(x) == hash(slice(1, 10, 2)))
print(x.indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(10**30, -10**30, -1).indices(3), slice(None).indices(0), slice(5, 1).indices(10))
for f in (lambda: x.indices(-1), lambda: x.indices("a"), lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5), lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: setattr(x, "start", 1), lambda: x < 1, lambda: type("S", (slice,), {}), lambda: hash(slice([])), lambda: slice(1.5).indices(3), lambda: x.indices()):
    try: print(f())
    except (TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
