# str.split.
from support.attempts import checker

check = checker(globals())


check(r'''
"a b  c".split(), "a b  c".split(" "), " a b ".split(), " a b ".split(" "), "".split(), "".split(" "), "   ".split()
"a,b,c".split(","), "a,b,c".split(",", 1), "a,b,c".split(",", 0), "a,b,c".split(",", -1), "a,b,c".split(",", maxsplit=9), ",a,".split(",")
"a b c d".split(None, 2), "  a  b  c ".split(None, 1), "  a ".split(None, 0), " ".split(None, 0), "a<>b<>c".split("<>"), "aaa".split("aa")
"a\u2003b\x1cc\x85d\xa0e".split(), "日,本".split(","), "a😀b".split("😀"), "a\u200bb".split()
"a b".split(sep=None, maxsplit=1), "a-b".split(sep="-")
"abc".split("")
"abc".split(1)
"abc".split(b"b")
"abc".split(",", "1")
"abc".split(",", 1.0)
"abc".split(",", None)
"abc".split(",", 1, 2)
"abc".split(x=1)
''')
