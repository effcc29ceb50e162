# memoryview: views of several dimensions, made by cast with a shape.
from support.attempts import checker

check = checker(globals())

m = memoryview(bytearray(range(24)))
a = m.cast("B", [2, 3, 4])
b = m.cast("h", (3, 4))


def assign(view, key, value):
    view[key] = value
    return view.tolist()


check(r'''
a.shape, a.strides, a.ndim, a.nbytes, len(a), a.itemsize, a.format, a.contiguous, a.c_contiguous, a.f_contiguous, a.suboffsets
b.shape, b.strides, b.ndim, b.nbytes, len(b), b.tolist()
a.tolist()
a[0, 0, 0], a[1, 2, 3], a[-1, -1, -1], b[2, 3], b[-3, 0]
a[0]
a[0, 0]
a[0:1].shape, a[1:].tolist(), a[::-1].tolist()[0][0], a[:, ] if False else 0
a[0, 0, 0, 0]
a[2, 0, 0]
a[0, 3, 0]
a[0, 0, -5]
a[0, 0, 0:1]
a[0:1, 0:1, 0:1]
a["a"]
a[0, 0, "a"]
a[...] is a, a[:] if False else 0
list(a)
len(list(b))
5 in a
assign(m.cast("B", (4, 6)), (0, 0), 99)[0]
assign(m.cast("B", (4, 6)), (0, 0), 0)[0]
assign(m.cast("B", (4, 6)), 0, 1)
assign(m.cast("B", (4, 6)), (0, 0), 300)
assign(m.cast("B", (4, 6)), slice(0, 1), b"a")
assign(m.cast("B", (4, 6)), (slice(0, 1), slice(0, 1)), b"a")
a.tobytes() == m.tobytes(), a.tobytes("F")[:6], a.tobytes("C") == m.tobytes(), a.tobytes("A") == m.tobytes(), a.hex() == m.hex(), bytes(a) == bytes(m), bytearray(a) == bytearray(m)
a == m, a == m.cast("B", [2, 3, 4]), a == m.cast("B", [4, 3, 2]), a == m.cast("b", [2, 3, 4]), b == m.cast("h", [3, 4]), b == m.cast("H", [3, 4])
m.cast("B", [24]).shape, m.cast("B", []) if False else 0, memoryview(b"a").cast("B", []).ndim, memoryview(b"a").cast("B", []).shape, memoryview(b"a").cast("B", [])[()], memoryview(b"a").cast("B", []).tolist(), memoryview(b"a").cast("B", []).tobytes(), memoryview(b"a").cast("B", [])[...].ndim
len(memoryview(b"a").cast("B", []))
memoryview(b"a").cast("B", [])[0]
iter(memoryview(b"a").cast("B", []))
m.cast("B", [5, 5])
m.cast("B", [24, 0])
m.cast("B", [-1, -24])
m.cast("B", ["a"])
m.cast("B", 24)
m.cast("B", "ab")
m.cast("B", [1] * 65)
m.cast("B", [1] * 63 + [24]).ndim
m.cast("h", [24])
m.cast("B", shape=[12, 2]).shape, a.cast("B").shape, a.cast("i") if False else 0, b.cast("B").shape, b.cast("B", [2, 12]) if False else 0
a.cast("B", [4, 6])
a.cast("i").shape
b.cast("B", (4, 6))
hash(memoryview(bytes(6)).cast("B", [2, 3])) == hash(bytes(6)), a.toreadonly().shape, a.toreadonly().readonly, memoryview(a).shape, a.obj is m.obj
list(reversed(a))
''')
