# memoryview: the constructor and its attributes.
from support.attempts import checker

check = checker(globals())


m = memoryview(bytearray(b"abcdef"))
r = memoryview(b"abc")
check(r'''
m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.c_contiguous, m.f_contiguous, m.contiguous, m.obj, len(m)
r.readonly, r.obj, r.nbytes, memoryview(object=b"x").tobytes(), memoryview(m).obj is m.obj, m[::2].shape, m[::2].strides, m[::2].contiguous, m[::-1].strides, m[::2].nbytes, m[1:1].shape, m[1:1].contiguous, m[:1:2].contiguous
m[0], m[-1], m[1:3].tobytes(), m[::-1].tobytes(), bytes(m[::2]), list(m), m.tolist(), 97 in m, b"a" in m, list(reversed(m)), m[...] is m, m[...].tobytes() if False else None
m == b"abcdef", m == bytearray(b"abcdef"), m[:3] == r, r == "abc", m != r, hash(r) == hash(b"abc"), m[::2] == b"ace", memoryview(b"") == b""
memoryview()
memoryview("a")
memoryview(5)
memoryview([1])
memoryview(None)
memoryview(b"a", 1)
memoryview(x=b"a")
hash(m)
m[6]
m[-7]
m["a"]
m[1.0]
m[None]
m[0, 0]
m[0:1, 0]
m[::0]
m < r
m + b"a"
m * 2
setattr(m, "format", "b")
setattr(m, "x", 1)
type("S", (memoryview,), {})
m.tolist(1)
m.tobytes("K")
m.tobytes(order="C"), m.tobytes("F"), m.tobytes(None), m.tobytes("A"), m.hex(), m.hex("-", 2), m[::2].hex()
isinstance(m, memoryview), type(m).__name__, memoryview.__mro__, m.toreadonly().readonly, r.toreadonly() == r
hasattr(m, "index"), hasattr(m, "count")
''')
