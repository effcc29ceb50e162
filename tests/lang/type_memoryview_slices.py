# memoryview: slices of slices, indexes, iteration, in.
from support.attempts import checker

check = checker(globals())

class Index:
    def __index__(self): return 2


m = memoryview(bytearray(range(10)))
h = memoryview(bytes(range(20))).cast("h")


check(r'''
m[2:8][1:3].tolist(), m[::2][::2].tolist(), m[::-1][::-1].tolist(), m[::-1][2:5].tolist(), m[8:2:-2][1:].tolist(), m[Index():].tolist(), m[:-Index().__index__()].tolist(), m[100:].tolist(), m[-100:2].tolist(), m[5:1].tolist(), m[::100].tolist()
m[2:8].strides, m[::2].strides, m[::-1].strides, m[::-3].strides, m[::2][::3].strides, h[::2].strides, h[::-1].strides, h[2:4].shape, m[1:1].strides, m[:1:5].strides
m[2:8].contiguous, m[::2].contiguous, m[::-1].contiguous, m[:1:2].contiguous, m[:0:2].contiguous, h[1:3].c_contiguous, h[::2].f_contiguous, h[:1:4].contiguous
m[::2][1], m[::-1][0], m[3:][-1], h[2], h[-1], h[::-1][0], h[3:][Index()], m[True], m[(3,)]
m[10]
m[::2][5]
h[10]
h[3:][-8]
m[10**30]
h["a"]
h[1.0]
m[::0]
m[1:"a"]
m["a":]
m[()]
m[0, 1]
m[0:1, 0:1]
m[0, 0:1]
m[None]
list(m[::3]), list(h[::4]), [*h[:2]], 3 in m, 10 in m, h[0] in h, "a" in m, b"\1" in m, list(reversed(m[:3])), max(h), min(m), sorted(m[::-1]) == list(m), any(m[:1]), len(m[::3]), list(zip(m[:2], h)), dict(enumerate(m[:2]))
(i := iter(h)) is iter(i), type(i).__name__, next(i), next(i), i.__length_hint__() if hasattr(i, "__length_hint__") else None
memoryview.__getitem__(m, 1), m.__len__(), m.__getitem__(slice(0, 2)).tolist(), m.__setitem__(0, 5), m[0], m.__contains__(5) if hasattr(m, "__contains__") else None
m.__delitem__(0)
''')
