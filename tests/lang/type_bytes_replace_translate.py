# bytes and bytearray: replace, translate, maketrans.
from support.attempts import checker

check = checker(globals())


b, a = b"abcabc", bytearray(b"abcabc")
t = bytes.maketrans(b"abc", b"xyz")
check(r'''
b.replace(b"a", b"X"), b.replace(b"a", b"", 1), b.replace(b"", b"-"), b.replace(b"", b"-", 2), b.replace(b"bc", b"123"), a.replace(b"a", b"XX"), b.replace(b"z", b"y"), b.replace(b"a", b"b", 0), b.replace(b"a", b"b", -5), b.replace(bytearray(b"a"), memoryview(b"b")), b"".replace(b"", b"x"), b.replace(b"abc", b"")
b.replace(b"a", b"b", count=1) if False else None, b.replace(b"z", b"") is b, a.replace(b"z", b"") is a
b.translate(t), a.translate(t), b.translate(None, b"b"), b.translate(t, b"a"), b.translate(t, delete=b"c"), b.translate(None), a.translate(None, bytearray(b"ab")), b.translate(bytearray(t)), b.translate(None, delete=b"")
len(t), t[97:100], bytes.maketrans(b"", b"") == bytes(range(256)), bytearray.maketrans(b"a", b"b") == bytes.maketrans(b"a", b"b"), type(bytearray.maketrans(b"", b"")), bytes.maketrans(b"aa", b"bc")[97]
b.replace("a", b"")
b.replace(b"a", "")
b.replace(b"a")
b.replace(b"a", b"b", "1")
b.replace(97, 98)
a.replace(b"a", None)
b.translate(b"abc")
b.translate("a" * 256)
b.translate(t, "a")
b.translate(t, 5)
b.translate()
b.translate({97: 98})
bytes.maketrans(b"a", b"")
bytes.maketrans("a", "b")
bytes.maketrans(b"a")
bytes.maketrans({})
a.translate(5)
''')
