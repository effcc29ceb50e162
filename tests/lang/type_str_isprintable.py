# str.isprintable and str.isascii.
from support.attempts import checker

check = checker(globals())

check(r'''
"".isprintable(), "abc".isprintable(), "a b".isprintable(), "a\tb".isprintable(), "a\n".isprintable(), "\x7f".isprintable(), "\x80".isprintable(), "\xa0".isprintable(), "\xad".isprintable(), "é".isprintable(), "\u200b".isprintable(), "\u2028".isprintable(), "\u3000".isprintable(), "\ud800".isprintable(), "\ue000".isprintable(), "\uffff".isprintable(), "\u0378".isprintable(), "😀".isprintable(), "\U000e0001".isprintable(), "\U0010ffff".isprintable(), "中".isprintable(), "\u0301".isprintable(), "\ufeff".isprintable()
[hex(c) for c in range(256) if not chr(c).isprintable()]
sum(chr(c).isprintable() for c in range(0x3000))
"".isascii(), "abc".isascii(), "\x7f".isascii(), "\x80".isascii(), "é".isascii(), "a" * 100 + "é" == "", ("a" * 100 + "é").isascii(), "\0".isascii(), "😀".isascii()
"a".isprintable(1)
"a".isascii(1)
str.isprintable(1)
str.isascii(b"a")
''')
