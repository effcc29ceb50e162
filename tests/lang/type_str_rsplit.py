# str.rsplit.
from support.attempts import checker

check = checker(globals())


check(r'''
"a b  c".rsplit(), "a,b,c".rsplit(","), "a,b,c".rsplit(",", 1), "a,b,c".rsplit(",", 0), "a,b,c".rsplit(",", -1), "".rsplit(), "".rsplit("x")
"  a  b  c ".rsplit(None, 1), "  a ".rsplit(None, 0), "   ".rsplit(None, 0), "a b c d".rsplit(maxsplit=2), "aaa".rsplit("aa"), "aaa".rsplit("aa", 1)
"a\u3000b c".rsplit(None, 1), "é,😀,x".rsplit(",", 1)
"abc".rsplit("")
"abc".rsplit(1)
"abc".rsplit(",", "1")
"abc".rsplit(sep="b", maxsplit=-5)
''')
