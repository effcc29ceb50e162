# bytes and bytearray: startswith, endswith, removeprefix, removesuffix.
from support.attempts import checker

check = checker(globals())


b, a = b"hello", bytearray(b"hello")
check(r'''
[(s.startswith(b"he"), s.startswith(b""), s.startswith(b"lo", 3), s.startswith(b"he", 0, 1), s.startswith((b"x", b"he")), s.startswith(()), s.startswith(b"", 6), s.startswith(bytearray(b"h")), s.startswith(memoryview(b"h"))) for s in (b, a)]
[(s.endswith(b"lo"), s.endswith(b""), s.endswith(b"he", 0, 2), s.endswith(b"lo", -2), s.endswith((b"x", b"lo")), s.endswith(()), s.endswith(b"", 6), s.endswith(b"hello!"), s.endswith(b"l", None, -1)) for s in (b, a)]
[(s.removeprefix(b"he"), s.removeprefix(b"x"), s.removesuffix(b"lo"), s.removesuffix(b""), s.removeprefix(b"hello"), s.removesuffix(b"hello!"), s.removeprefix(bytearray(b"h"))) for s in (b, a)]
b.removeprefix(b"x") is b, a.removeprefix(b"x") is a
b.startswith("he")
a.endswith("he")
b.startswith(104)
b.startswith((b"x", "he"))
b.startswith([b"he"])
b.endswith((1,))
b.startswith()
b.startswith(b"", "a")
b.startswith(prefix=b"h")
b.removeprefix("h")
b.removesuffix(5)
b.removeprefix((b"h",))
a.removeprefix()
a.removesuffix(b"", b"")
''')
