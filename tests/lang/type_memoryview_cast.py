# memoryview: cast to every format and back.
from support.attempts import checker

check = checker(globals())

m = memoryview(bytearray(range(16)))
check(r'''
[(f, m.cast(f).itemsize, m.cast(f).shape, m.cast(f).strides, m.cast(f).nbytes, m.cast(f).format, len(m.cast(f)), m.cast(f).ndim) for f in "bBchHiIlLqQnNfdP?e"]
m.cast("b")[3], m.cast("B")[3], m.cast("c")[3], m.cast("h")[1], m.cast("H")[1], m.cast("i")[1], m.cast("I")[1], m.cast("l")[1], m.cast("L")[1], m.cast("q")[1], m.cast("Q")[1], m.cast("n")[1], m.cast("N")[0], m.cast("P")[0], m.cast("?")[0], m.cast("?")[5]
m.cast("@h").format, m.cast("@i")[0], m.cast("B").format
m.cast("i").cast("B").tolist() == m.tolist(), m.cast("i").cast("b").tolist()[:3], m.cast("i").cast("c").tolist()[:3]
m.cast("i").tolist(), m.cast("h").tolist(), m.cast("q").tolist(), m.cast("c").tolist()[:4], m.cast("?").tolist()[:3]
memoryview(b"\0\0\x80?\0\0\0\xc0").cast("f").tolist(), memoryview(b"\0\0\0\0\0\0\xf0?").cast("d").tolist(), memoryview(b"\0<\0\xc0").cast("e").tolist(), memoryview(b"\xff" * 8).cast("q")[0], memoryview(b"\xff" * 8).cast("Q")[0], memoryview(b"\xff\xff").cast("h")[0], memoryview(b"\xff\xff").cast("H")[0]
m.cast("h").cast("i")
m.cast("x")
m.cast("<h")
m.cast(">i")
m.cast("hh")
m.cast("")
m.cast(1)
m.cast()
m[:15].cast("h")
m[:3].cast("i")
m[::2].cast("h")
m[::-1].cast("B")
memoryview(b"").cast("i").tolist(), memoryview(b"").cast("i").shape, memoryview(b"").cast("d").nbytes
m.cast("h").obj is m.obj, m.cast("h").readonly, memoryview(b"ab").cast("h").readonly, m.cast("i")[1:3].tolist(), m.cast("i")[::2].tolist(), m.cast("i")[::-1].tolist(), m.cast("i")[::2].tobytes(), m.cast("i")[1:].cast("B").tolist()
m.cast("i")[::2].cast("B")
m.cast("i")[4]
m.cast("i")[-5]
list(m.cast("i")), 0x03020100 in m.cast("i"), list(reversed(m.cast("i"))) == m.cast("i").tolist()[::-1], m.cast(format="h")[0]
''')
