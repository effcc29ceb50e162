# bytearray: replace, translate, maketrans, decode, hex, fromhex.
from support.attempts import checker

check = checker(globals())

b = bytearray


class Sub(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.made = True


check(r'''
b(b"abcabc").replace(b"b", b"XX"), b(b"abcabc").replace(b"b", b"", 1), b(b"abc").replace(b"", b"-"), b(b"abc").replace(b"", b"-", 2), b(b"aaa").replace(b"aa", b"b"), b(b"abc").replace(b"x", b"y"), b(b"abc").replace(b"a", b"b", 0), b(b"aa").replace(bytearray(b"a"), memoryview(b"zz")), b(b"").replace(b"", b"x"), b(b"aaa").replace(b"a", b"b", -1), (x := b(b"ab")).replace(b"q", b"r") is x
b(b"a").replace("a", b"b")
b(b"a").replace(b"a", "b")
b(b"a").replace(97, 98)
b(b"a").replace(b"a")
b(b"a").replace(b"a", b"b", "c")
b(b"a").replace(b"a", b"b", count=1)
bytearray.maketrans(b"ab", b"xy")[95:100], type(bytearray.maketrans(b"", b"")), len(b.maketrans(b"", b"")), bytearray.maketrans is bytes.maketrans
bytearray.maketrans(b"a", b"xy")
bytearray.maketrans("a", b"x")
bytearray.maketrans(b"a")
t := bytearray.maketrans(b"abc", b"xyz")
b(b"aabbcc").translate(bytearray.maketrans(b"abc", b"xyz")), b(b"abc").translate(None), b(b"abc").translate(None, b"b"), b(b"abc").translate(None, delete=b"ac"), b(b"abc").translate(bytearray.maketrans(b"b", b"_"), b"a"), type(b(b"a").translate(None)), (x := b(b"a")).translate(None) is x
b(b"a").translate(b"short")
b(b"a").translate("a" * 256)
b(b"a").translate(None, "a")
b(b"a").translate(1)
b(b"a").translate()
b("é".encode()).decode(), b(b"\xe9").decode("latin-1"), b(b"a\xff").decode("ascii", "replace"), b(b"\xff").decode(errors="ignore"), b(b"\xff\xfea\0").decode(encoding="utf-16"), b(b"").decode(), b(b"\xff").decode(errors="backslashreplace"), b(b"\xff").decode(errors="surrogateescape")
b(b"\xff").decode()
b(b"\xff").decode("ascii")
b(b"a").decode("no-such")
b(b"a").decode(1)
b(b"\xff").decode("utf-8", "no-such")
b(b"\x01\xab").hex(), b(b"abcdef").hex("-"), b(b"abcdef").hex(":", 4), b(b"abcdef").hex(b".", -4), b(b"").hex(), b(b"abc").hex(sep="_", bytes_per_sep=2)
b(b"a").hex("ab")
b(b"a").hex("é")
b(b"a").hex(1)
b(b"a").hex("-", "a")
bytearray.fromhex("01 ab FF"), bytearray.fromhex(""), bytearray.fromhex(" 00\n\t11 "), type(Sub.fromhex("41")), Sub.fromhex("41").made, b(b"x").fromhex("42")
bytearray.fromhex("0")
bytearray.fromhex("0g")
bytearray.fromhex("0 1")
bytearray.fromhex("é0")
bytearray.fromhex(b"01")
bytearray.fromhex()
''')
