# str.swapcase, over Unicode.
from support.attempts import checker

check = checker(globals())

class Sub(str): pass


check(r'''
"Hello World".swapcase(), "".swapcase(), "123".swapcase(), "éÉ".swapcase(), "ß".swapcase(), "ﬁ".swapcase(), "ŉ".swapcase(), "İ".swapcase(), "ı".swapcase(), "Σ".swapcase(), "ΑΣ".swapcase(), "ας".swapcase(), "ǆǅǄ".swapcase(), "ÿ".swapcase(), "µ".swapcase()
"\U00010400\U00010428".swapcase(), "ⅷⅧ".swapcase(), "ⓐⒶ".swapcase(), "ªº".swapcase(), "中文".swapcase(), "aΑаa".swapcase(), "ᾳᾼ".swapcase(), "ΐ".swapcase(), "ꭰᎠ".swapcase(), "ẞ".swapcase()
type(Sub("a").swapcase()), Sub("aB").swapcase(), "a\0B".swapcase(), "x" * 5 + "É" == ("X" * 5 + "é").swapcase()
"a".swapcase(1)
"a".swapcase(x=1)
str.swapcase(b"a")
str.swapcase()
[c for c in map(chr, range(0x250)) if c.swapcase().swapcase() != c]
sum(c.swapcase() != c for c in map(chr, range(0x3000)))
[c for c in map(chr, range(0x2000)) if len(c.swapcase()) > 1]
''')
