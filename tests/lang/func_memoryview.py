# memoryview(): of what, its attributes, items and slices, and release.
from support.attempts import show


class Sub(bytearray):
    pass


view = memoryview(b"abcdef")
print(view[0], view[-1], view[1:3].tobytes(), view[::2].tolist(), view[::-1].tobytes(), len(view), view.nbytes, view.itemsize, view.format, view.ndim, view.shape, view.strides, view.readonly, view.contiguous, view.c_contiguous, view.f_contiguous, view.suboffsets)
print(view == b"abcdef", view == bytearray(b"abcdef"), view == memoryview(b"abcdef"), view != b"x", view == "abcdef", view[1:1] == b"", hash(view) == hash(b"abcdef"), 97 in view, b"a" in view, list(view[:2]), bytes(view), view.obj, view.hex(), view.hex("-", 2))
source = bytearray(b"abcdef")
writable = memoryview(source)
writable[0] = 65
writable[1:3] = b"BC"
writable[-1] = True
print(source, writable.readonly, writable.toreadonly().readonly, writable.obj is source)
nested = memoryview(writable)[2:5]
nested[0] = 90
print(source, nested.tobytes(), nested.obj is source, memoryview(Sub(b"q")).tobytes(), memoryview(object=b"n").tobytes(), memoryview(memoryview(b"abc")[1:]).tolist())
for value in (5, None, "text", [1], (1,), 1.5, object(), memoryview, range(3), {}):
    show(memoryview, value)
show(memoryview)
show(memoryview, b"a", b"b")
show(lambda: memoryview(obj=b"a"))
show(lambda: memoryview(b"a", object=b"b"))
show(lambda: type("Sub", (memoryview,), {}))
for key in (6, -7, 2**70, 1.0, "a", None, slice(0, 2, 0), slice("a"), (0,), (0, 0), (), ..., (slice(1),), b"a"):
    show(lambda: memoryview(b"abcdef")[key])
show(lambda: memoryview(b"a").__setitem__(0, 1))
show(lambda: memoryview(b"a").__delitem__(0))
show(lambda: writable.__delitem__(0))
for value in (256, -1, "a", b"a", None, 1.5, 2**70):
    show(writable.__setitem__, 0, value)
for value in (b"abc", b"a", [1, 2], "ab", 5, b"", None, memoryview(b"xy"), bytearray(b"pq")):
    show(writable.__setitem__, slice(0, 2), value)
    print(source)
show(writable.__setitem__, 6, 1)
show(writable.__setitem__, "a", 1)
show(writable.__setitem__, slice(0, 4, 2), b"zz")
show(writable.__setitem__, slice(None, None, -1), b"123456")
print(source)
writable[1:4] = writable[0:3]
print(source)
writable[0:3] = writable[1:4]
print(source, list(reversed(writable)), max(writable), sorted(memoryview(b"cab")), b"".join([memoryview(b"a"), b"b"]), int(memoryview(b"12")) if False else "", bytearray(writable[::2]))
show(hash, writable)
show(lambda: writable < writable)
show(lambda: writable + writable)
show(lambda: writable * 2)
show(iter, 5) if False else show(lambda: list(iter(memoryview(b"ab"))))
show(lambda: memoryview(b"ab").tobytes("C"))
show(lambda: memoryview(b"ab").tobytes(order=None))
show(lambda: memoryview(b"ab").tobytes("X"))
show(lambda: memoryview(b"ab").tobytes(5))
show(lambda: memoryview(b"ab").tolist(1))
show(lambda: memoryview(b"ab").count)if False else None
show(lambda: setattr(view, "format", "b"))
show(lambda: setattr(view, "other", 1))
show(lambda: delattr(view, "obj"))
with memoryview(b"xyz") as held:
    print(held[0], held.tobytes())
    inner = held[1:]
for work in (lambda: held[0], lambda: len(held), lambda: held.tobytes(), lambda: held.nbytes, lambda: held.format, lambda: held.obj, lambda: list(held), lambda: held == b"xyz", lambda: held == held, lambda: hash(held), lambda: memoryview(held), lambda: held.__enter__(), lambda: bytes(held), lambda: held.release(), lambda: repr(held).startswith("<released memory at 0x")):
    show(work)
print(inner.tobytes(), repr(inner).startswith("<memory at 0x"))
inner.release()
show(inner.tobytes)
first = memoryview(bytearray(b"ab"))
first.release()
first.release()
show(first.__setitem__, 0, 1)
show(lambda: first.__exit__(None, None, None))
print(memoryview(b"").tobytes(), len(memoryview(b"")), memoryview(b"") == b"", memoryview(b"")[:].tolist(), memoryview.__name__, repr(memoryview))
for format in ("b", "B", "c", "h", "H", "i", "I", "l", "L", "q", "Q", "n", "N", "f", "d", "?", "P"):
    cast = memoryview(bytes(range(8)) * 2).cast(format) if format not in "?P" else memoryview(bytes([0, 1, 0, 1] * 4)).cast(format)
    print(format, len(cast), cast.itemsize, cast.shape, cast.strides, cast[0] if format not in "f" else "float", cast.format, cast.tobytes()[:3])
