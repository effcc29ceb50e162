# slice(): one to three parts of any kind, its indices, and what it compares.
from support.attempts import show


class Index:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        return self.answer


class Takes:
    def __getitem__(self, key):
        return key


takes = Takes()
print(slice(3), slice(1, 2), slice(1, 2, 3), slice(None), slice(None, None, None), slice("a", [], 1.5), slice(slice(1), None), takes[1:2], takes[:], takes[::2], takes["a":"b", ..., 1], takes[:, 1:])
print(slice(3).start, slice(3).stop, slice(3).step, slice(1, 2, 3).start, slice(1, 2) == slice(1, 2), slice(1) == slice(1, None), slice(1, 2) < slice(1, 3), slice(1) != 1, hash(slice(1, 2)) == hash(slice(1, 2, None)))
for args in ((), (1, 2, 3, 4)):
    show(slice, *args)
show(lambda: slice(stop=1))
show(slice.__new__)
show(slice.__new__, int, 1)
show(lambda: type("Sub", (slice,), {}))
show(lambda: setattr(slice(1), "stop", 2))
show(lambda: setattr(slice(1), "other", 2))
show(lambda: delattr(slice(1), "stop"))
show(lambda: hash(slice([], 1)))
show(lambda: slice(1) < slice("a"))
show(lambda: slice(1) < 5)
show(lambda: slice(1)[0])
show(lambda: list(slice(1)))
show(lambda: {slice(1): 2}[slice(None, 1, None)])
for parts in ((5,), (None,), (-3,), (-3, None), (1, 8, 2), (None, None, -1), (8, 1, -2), (100, 200), (-100, 200), (2**70, -2**70, -1), (Index(1), Index(3)), (True, None), (0, 0)):
    print(parts[0] if isinstance(parts[0], (int, type(None))) else "Index", end=" ")
    show(slice(*parts).indices, 6)
for length in (0, 1, 2**70, True, Index(4), -1, 1.5, "6", None, Index("x"), Index(-1)):
    show(slice(1, None).indices, length)
show(slice(1).indices)
show(slice(1).indices, 1, 2)
show(slice(1, 2, 0).indices, 5)
show(slice("a").indices, 5)
show(slice(1.5, None).indices, 5)
show(slice(Index("x"), None).indices, 5)
for key in (slice(1.5), slice("a", None), slice(None, None, 0), slice(Index("x"), None), slice(None, None, 2**70), slice(-2**70, 2**70)):
    for container in ([1, 2, 3], (1, 2, 3), "abc", b"abc", range(3), bytearray(b"abc"), memoryview(b"abc")):
        show(lambda: list(container[key]))
show(lambda: {}[slice(1)])
print(slice.__name__, repr(slice), isinstance(takes[1:], slice), sorted([slice(2), slice(1)]), slice(float("nan")) == slice(float("nan")))
