# memoryview.cast(): native formats, shapes, items in several dimensions, and what cannot be cast.
from support.attempts import show


class Index:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        return self.answer


class Float:
    def __float__(self):
        return 2.5


class Fails:
    def __index__(self):
        raise LookupError("index")

    __float__ = __bool__ = __index__


limits = {"b": 8, "B": 8, "h": 16, "H": 16, "i": 32, "I": 32, "l": 64, "L": 64, "q": 64, "Q": 64, "n": 64, "N": 64, "P": 64}
for format, bits in limits.items():
    view = memoryview(bytearray(16)).cast(format)
    low, high = (0, 2**bits - 1) if format.isupper() else (-2**(bits - 1), 2**(bits - 1) - 1)
    view[0], view[-1] = low, high
    print(format, view[0] == low, view[-1] == high, view.tolist()[1], view.itemsize, view.shape, view.strides, view.tobytes().hex())
    for value in (low - 1, high + 1, 2**70, -2**70, 1.5, "1", None, b"1", Index("x"), Fails()):
        show(view.__setitem__, 0, value)
    show(view.__setitem__, 0, Index(5))
    show(view.__setitem__, 1, True)
    print(view[0] == 5, view[1])
for format in "efd":
    view = memoryview(bytearray(16)).cast(format)
    for value in (0.0, -0.0, 1.0, -2.5, 0.1, 65504.0, 65520.0, 1e-7, 6e-8, 2.9e-8, 1e39, 1e300, float("inf"), float("-inf"), 2**70, 2**2000, True, Index(3), Float(), "1", None, 1j, Fails()):
        try:
            view[0] = value
            print(format, view[0], view.tobytes()[:view.itemsize].hex())
        except Exception as error:
            print(format, type(error).__name__, error)
    view[0] = float("nan")
    print(view[0], view == view, view == view.tobytes(), view[1:] == view[1:])
view = memoryview(bytearray(4)).cast("?")
for value in (True, 0, "x", [], None, Fails()):
    show(view.__setitem__, 1, value)
    print(view.tolist(), view.tobytes())
print(memoryview(b"\0\1\2\xff").cast("?").tolist())
view = memoryview(bytearray(b"abcd")).cast("c")
for value in (b"x", b"", b"xy", "x", 5, bytearray(b"x")):
    show(view.__setitem__, 0, value)
print(view.tolist(), view[0], b"b" in view, 98 in view)
base = memoryview(bytes(range(24)))
for args in (("B",), ("@B",), ("@i",), ("=i",), ("<i",), ("s",), ("",), ("ii",), ("é",), ("@",), (5,), (None,), (b"B",), ("i", [6]), ("i", [2, 3]), ("i", (3, 2)), ("B", [2, 3, 4]), ("B", []), ("i", ()), ("B", [24, 1, 1]), ("B", [5, 5]), ("B", [0]),
             ("B", [-1]), ("B", [2, "x"]), ("B", [1.5]), ("B", [True] * 3), ("B", 24), ("B", "24"), ("B", None), ("B", [1] * 64), ("B", [1] * 65), ("B", [2**62, 4]), ("B", [2**70]), ("q", [3]), ("B", [24]), ("d",), ("B", [2.0])):
    try:
        cast = base.cast(*args)
        print(args, cast.format, cast.itemsize, cast.ndim, cast.shape, cast.strides, cast.nbytes, cast.c_contiguous, cast.f_contiguous, cast.contiguous)
    except Exception as error:
        print(args, type(error).__name__, error)
show(base.cast)
show(base.cast, "B", [24], 1)
show(lambda: base.cast(format="B", shape=[4, 6]).shape)
show(lambda: base.cast("B", size=[24]))
show(base[::2].cast, "B")
show(base[::-1].cast, "B")
show(lambda: base[4:8].cast("i").tolist())
show(memoryview(b"abc").cast, "h")
show(memoryview(b"").cast, "h", [1])
show(lambda: memoryview(b"").cast("h").tolist())
show(memoryview(b"").cast, "B", [])
show(lambda: memoryview(b"a").cast("B", []).tolist())
show(base.cast("i").cast, "h")
show(lambda: base.cast("i").cast("B").cast("h")[1])
show(base.cast("i").cast, "i")
show(base.cast("B", [4, 6]).cast, "B", [6, 4])
show(lambda: base.cast("B", [4, 6]).cast("B").shape)
show(lambda: base.cast("B", [4, 6]).cast("i").shape)
show(lambda: base.cast("B", [4, 6]).cast("B", [24]).shape)
grid = memoryview(bytearray(range(12))).cast("B", [3, 4])
print(grid.tolist(), len(grid), grid[1, 2], grid[-1, -1], grid[(0, Index(1))], grid.tobytes(), grid.tobytes("F"), grid.tobytes("A"), grid.hex(" "), bytes(grid), grid.nbytes)
grid[2, 3] = 99
grid[0, -4] = Index(7)
print(grid.tolist(), grid.obj, grid[1:].tolist(), grid[::-1].tolist(), grid[::2].tobytes(), grid[::2].tobytes("F"), grid[1:1].tolist(), grid[::2].c_contiguous, grid[:1].f_contiguous, grid[1:2].contiguous, grid[::-1].strides)
for key in (0, -1, 5, (0,), (0, 0, 0), (3, 0), (0, 4), (0, -5), (0, 2**70), (2**70, 0), "x", (0, "x"), None, ..., (), (slice(1), slice(1)), (slice(1), 0), (0, 1.5), (Index("x"), 0), 2**70):
    show(lambda: grid[key])
    show(grid.__setitem__, key, 1)
for key in (slice(1), slice(None), slice(0, 0)):
    show(grid.__setitem__, key, b"abcd")
show(iter, grid)
show(lambda: 5 in grid)
show(lambda: list(reversed(grid)))
show(grid.__setitem__, (0, 0), 256)
show(grid.__setitem__, (0, 0), "x")
deep = memoryview(bytes(range(8))).cast("B", (2, 2, 2))
print(deep.tolist(), deep[1, 0, 1], deep.tobytes("F"), deep[1:].tolist(), deep.strides, memoryview(bytes(8)).cast("i", (1, 2)).tolist(), memoryview(bytes(range(24))).cast("h", (3, 2, 2)).tobytes("F").hex())
point = memoryview(bytearray(b"\x05\0\0\0")).cast("i", [])
print(point.ndim, point.shape, point.strides, point.tolist(), point[()], point[...] is point, point.nbytes, point.tobytes(), point.cast("B").shape, point == point)
point[()] = 9
point[...] = 10
print(point[()], point.c_contiguous, point.f_contiguous, point.toreadonly().readonly)
for work in (lambda: len(point), lambda: point[0], lambda: point[0:1], lambda: point[0, 0], lambda: iter(point), lambda: point.__setitem__(0, 1), lambda: point.__setitem__(slice(1), b"a"), lambda: hash(point.toreadonly()), lambda: 1 in point):
    show(work)
for one, two in ((memoryview(b"ab"), memoryview(b"ab").cast("b")), (memoryview(b"\xff"), memoryview(b"\xff").cast("b")), (memoryview(b"a\0b\0"), memoryview(b"a\0\0\0b\0\0\0").cast("i")), (memoryview(b"a\0b\0").cast("h"), memoryview(b"a\0\0\0b\0\0\0").cast("i")), (memoryview(b"abcd").cast("B", [2, 2]), memoryview(b"abcd")),
                 (memoryview(b"abcd").cast("B", [2, 2]), memoryview(b"abcd").cast("B", [2, 2])), (memoryview(b"a").cast("c"), b"a"), (memoryview(b"\0\0\0\0\0\0\0\0").cast("d"), memoryview(b"\0").cast("?")), (memoryview(b"a").cast("B", []), memoryview(b"a").cast("b", [])), (memoryview(b"\1"), memoryview(b"\1").cast("?")),
                 (memoryview(b"\0\0\0\0\0\0\0\x80").cast("d"), memoryview(bytes(8)).cast("d")), (memoryview(b"\2").cast("?"), memoryview(b"\1").cast("?")), (memoryview(b"abc")[::-1], b"cba")):
    print(one == two, two == one, one != two)
for format in ("b", "c", "B", "h", "?", "@B"):
    show(lambda: hash(memoryview(b"abcd").cast(format)) == hash(b"abcd"))
show(lambda: hash(memoryview(b"abcd").cast("B", [2, 2])) == hash(b"abcd"))
target = memoryview(bytearray(8)).cast("h")
for source in (b"abcd", memoryview(b"abcd").cast("h"), memoryview(b"abcd").cast("H"), memoryview(b"abcd").cast("@h"), memoryview(b"ab").cast("h"), memoryview(b"abcd").cast("h", [1, 2]), [1, 2], memoryview(b"abcd").cast("B")):
    show(target.__setitem__, slice(0, 2), source)
    print(target.tobytes())
target[1:4] = target[0:3]
print(target.tolist(), target[::-2].tolist(), target[::-1].tobytes(), list(target), sorted(target), target.hex())
signed = memoryview(bytearray(2)).cast("b")
show(signed.__setitem__, slice(None), b"ab")
show(signed.__setitem__, slice(None), memoryview(b"ab").cast("b"))
print(signed.tolist(), bytearray(target), b"".join([signed, target[:1]]), bytes(signed))
view = memoryview(bytearray(8)).cast("i")
view.release()
for work in (lambda: view[0], lambda: view.cast("B"), lambda: view.tolist(), lambda: view.shape, lambda: view.format, lambda: view.itemsize, lambda: view.ndim, lambda: view == view):
    show(work)


class Releases:
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        return 0


for work in (lambda view: view[Releases(view)], lambda view: view.__setitem__(Releases(view), 1), lambda view: view.__setitem__(0, Releases(view)), lambda view: view[Releases(view):], lambda view: view.__setitem__(slice(Releases(view), None), bytes(8))):
    show(lambda: bool(work(memoryview(bytearray(8)))))
