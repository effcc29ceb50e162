# chr() and ord(): the whole range and its edges.
from support.attempts import show


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


for value in (0, 9, 65, 127, 128, 255, 256, 0xd800, 0xffff, 0x10000, 0x10ffff, True, Index(97)):
    show(chr, value)
for value in (-1, 0x110000, 2**31, 2**32, -2**31, 2**63, -2**64, 1.0, "a", None, Index("a"), Index(-5)):
    show(chr, value)
for value in ("a", "\x00", "é", "\ud800", "\U0010ffff", b"a", b"\xff", bytearray(b"z")):
    show(ord, value)
for value in ("", "ab", b"", b"abc", bytearray(), bytearray(b"abcd"), 5, None, ["a"], memoryview(b"a")):
    show(ord, value)
for work in (chr, ord):
    show(work)
    show(work, 1, 2)
show(lambda: chr(i=5))
show(lambda: ord(c="a"))
print(all(ord(chr(n)) == n for n in range(0, 0x110000, 77)))
