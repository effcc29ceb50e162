# memoryview: equality over formats and shapes, and hashing.
from support.attempts import checker

check = checker(globals())

raw = bytes(range(1, 9))
v = lambda f, data=raw: memoryview(data).cast(f)


check(r'''
v("B") == raw, raw == v("B"), v("B") == bytearray(raw), v("b") == v("B"), v("h") == v("H"), v("h") == v("i"), v("c") == v("B"), v("c") == v("c"), v("h") == raw, v("i") == v("I"), v("l") == v("q"), v("q") == v("l")
memoryview(b"\1\0\2\0").cast("h") == memoryview(b"\1\2"), memoryview(b"\1\0\0\0").cast("i") == memoryview(b"\1\0").cast("h"), memoryview(b"\0\0\x80?").cast("f") == memoryview(b"\1\0").cast("h"), memoryview(b"\1\0").cast("?") == memoryview(b"\1\0")
memoryview(b"\xff").cast("b") == memoryview(b"\xff"), memoryview(b"\0\0\xc0\x7f").cast("f") == memoryview(b"\0\0\xc0\x7f").cast("f"), (x := memoryview(b"\0\0\xc0\x7f").cast("f")) == x, memoryview(b"\0\0\0\x80").cast("f") == memoryview(b"\0\0\0\0").cast("f")
v("B")[::2] == raw[::2], v("B")[::-1] == raw[::-1], v("h")[::2] == v("h")[::2], v("h")[1:] == memoryview(raw[2:]).cast("h"), v("B")[:0] == b"", v("h")[:0] == v("B")[:0], v("B") != raw, v("B") != raw[1:], v("B") == "a", v("B") == 5, v("B") == None, v("B") == list(raw)
v("B") < raw
v("B") >= v("B")
hash(v("B")) == hash(raw), hash(v("B")[::2]) == hash(raw[::2]), hash(v("b")) == hash(raw), hash(v("c")) == hash(raw), hash(v("@B")) == hash(raw) if False else 0, hash(memoryview(b"")) == hash(b"")
hash(v("h"))
hash(v("?"))
hash(memoryview(bytearray(b"a")))
hash(memoryview(bytearray(b"a")).toreadonly())
{v("B"): 1}[raw], {raw: 2}[v("B")], {v("B"), raw}.__len__()
(m := v("B")).release(), m == m, m == raw, m == memoryview(raw), m != raw, repr(m)[:18]
hash(m)
''')
