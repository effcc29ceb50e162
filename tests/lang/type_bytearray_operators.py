# bytearray: +, *, +=, *=, in, comparison and %.
from support.attempts import checker
from support.operands import Index, iadd, imul

check = checker(globals())

b = bytearray


check(r'''
b(b"ab") + b"cd", b"ab" + b(b"cd"), b(b"ab") + b(b"cd"), b(b"a") + memoryview(b"bc"), type(b"a" + b()), type(b() + b"a"), b(b"ab") * 3, 2 * b(b"ab"), b(b"ab") * 0, b(b"ab") * -1, b(b"ab") * Index(), b(b"ab") * True
b() + "a"
b() + 1
b() + [1]
"a" + b()
b() * 1.5
b() * "a"
b(b"ab") * 10**30
b(b"ab") * (2**63 - 1)
iadd(b(b"ab"), b"cd"), iadd(b(b"ab"), b(b"cd")), iadd(b(b"ab"), memoryview(b"xyz")[::2]), iadd(x := b(b"ab"), x), imul(b(b"ab"), 3), imul(b(b"ab"), 0), imul(b(b"ab"), -5), imul(b(b"ab"), Index()), imul(b(b"ab"), 1)
iadd(b(), "a")
iadd(b(), [1])
iadd(b(), 5)
iadd(b(), None)
imul(b(), 1.5)
imul(b(b"ab"), 2**62)
97 in b(b"abc"), 0 in b(b"abc"), b"bc" in b(b"abc"), b(b"bc") in b(b"abc"), b"" in b(), memoryview(b"c") in b(b"abc"), Index() in b(b"\x02")
256 in b()
-1 in b()
"a" in b()
1.5 in b()
None in b()
b(b"a") == b"a", b"a" == b(b"a"), b(b"a") == b(b"a"), b(b"a") == memoryview(b"a"), b(b"a") == "a", b(b"a") != b"b", b(b"a") < b"b", b(b"a") <= b"a", b(b"b") > b"aa", b(b"") >= b"", b"a" < b(b"b"), b(b"ab") < b"abc", b(b"\xff") > b"\x7f", b(b"a") == 97, b(b"a") == [97]
b() < "a"
b() > 1
b() <= None
b() < memoryview(b"a")
b(b"%d-%s-%b") % (5, b"x", b(b"y")), b(b"%c%%") % 65, type(b(b"%x") % 255), b(b"%a %r") % ("é", "é"), b(b"%(k)s") % {b"k": b"v"}, b(b"%5.1f|%-4d|") % (2.25, 7), b(b"none") % ()
b(b"%s") % "a"
b(b"%d") % "a"
b(b"%d %d") % 1
b(b"x") % 1
b(b"%c") % 256
b(b"%c") % b"ab"
1 % b()
bool(b()), bool(b(b"\0")), len(b(5)), max(b(b"azb")), sorted(b(b"cab")), list(reversed(b(b"ab"))), tuple(b(b"ab")), [*b(b"a")], sum(b(b"ab"))
b().__iadd__.__name__, b(b"ab").__mul__(2), b(b"ab").__rmul__(2), b(b"ab").__add__(b"c"), b(b"%d").__mod__(1), b().__rmod__("%s"), b(b"ab").__eq__(1), b(b"ab").__lt__("a")
''')
