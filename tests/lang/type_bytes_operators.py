# bytes and bytearray: +, *, in, indexing, comparison, hash.
from support.attempts import checker

check = checker(globals())


b, a = b"hello", bytearray(b"hello")
check(r'''
b + b"x", b + a, a + b, b * 2, 2 * a, b * 0, b * -1, b[0], b[-1], a[1], b[1:3], a[::-1], b[::2], b[10:], type(b + a), type(a + b), b"ell" in b, 104 in b, b"" in b, 0 in a, bytearray(b"lo") in b, memoryview(b"lo") in a
b == a, b != b"x", b < b"hf", b"a" < b"B", b"" < b"a", a >= b, b == "hello", b == [1], b == memoryview(b"hello"), a == memoryview(b"hello"), hash(b) == hash(b"hel" + b"lo"), {b: 1}[b"hello"], b is b[:], a is not a[:]
list(b"abc"), len(b), bool(b""), bool(a), max(b), min(a), sorted(a), b"%s" % b"x", [*reversed(b"ab")], b"ab".__getitem__(0), tuple(a), bytes(reversed(b))
hash(a)
b[5]
a[-6]
b["a"]
a["a"]
b[1.0]
b[None]
b[10**30]
a[10**30]
b + "x"
a + "x"
b + [1]
b + 1
"x" + b
[1] + b
b * "a"
a * 1.5
b * 10**18
a * 10**30
b - b
256 in b
-1 in b
10**30 in b
"a" in b
None in a
1.0 in b
b < "a"
a < [1]
b[::0]
b["a":]
setattr(b, "x", 1)
b.__setitem__
b.__add__(b""), b.__mul__(1), b.__rmul__(2), b.__contains__(104), b.__eq__("a"), b.__lt__(b"z"), b.__len__(), b.__getnewargs__(), b.__bytes__(), hasattr(a, "__bytes__")
''')
