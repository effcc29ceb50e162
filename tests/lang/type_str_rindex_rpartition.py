# str: rindex, rpartition.
from support.attempts import checker

check = checker(globals())

class Sub(str): pass


x = "abcabcab"
w = "aé€aé😀é"


check(r'''
x.rindex("ab"), x.rindex("a", 0, 6), x.rindex(""), x.rindex("", 0, 3), x.rindex("c", -6), w.rindex("é"), w.rindex("😀"), w.rindex("aé", 0, -1), w.rindex("a", None, 2), Sub(x).rindex(Sub("b")), x.rindex("bc", 1, None)
x.rindex("x")
x.rindex("ab", 7)
x.rindex("", 9)
w.rindex("b")
"a".rindex("é")
"a".rindex("aa")
x.rindex(1)
x.rindex(b"a")
x.rindex(None)
x.rindex()
x.rindex("a", "b")
x.rindex("a", 1.5)
x.rindex("a", 1, 2, 3)
x.rindex(sub="a")
"a=b=c".rpartition("="), "abc".rpartition("="), "".rpartition("x"), "a==b==".rpartition("=="), "=".rpartition("="), "aéb".rpartition("é"), "a€b€c".rpartition("€"), "abc".rpartition("é"), "a\0b".rpartition("\0")
[type(p).__name__ for p in Sub("a=b").rpartition("=")], [type(p).__name__ for p in Sub("ab").rpartition("=")], (y := "ab").rpartition("=")[2] is y
"a".rpartition("")
"a".rpartition(1)
"a".rpartition(b"a")
"a".rpartition()
"a".rpartition(None)
"a".rpartition("a", "b")
''')
