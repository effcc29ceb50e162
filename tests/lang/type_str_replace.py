# str.replace.
from support.attempts import checker

check = checker(globals())


check(r'''
"banana".replace("a", "o"), "banana".replace("a", "o", 1), "banana".replace("an", "AN", 2), "banana".replace("x", "y")
"abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("", "x", 0), "".replace("a", "x"), "abc".replace("", "")
"aaa".replace("a", ""), "aaaa".replace("aa", "b"), "aaa".replace("aa", "bbb"), "abc".replace("b", "é"), "aéc".replace("é", "😀"), "a😀c".replace("😀", "b")
"abc".replace("a", "b", -1), "abc".replace("a", "b", 0), "aaa".replace("a", "b", count=2)
"abc".replace(1, "b")
"abc".replace("a", None)
"abc".replace("a")
"abc".replace("a", "b", "c")
"abc".replace("a", "b", 1.0)
"abc".replace("a", "b", 1, 2)
"abc".replace("a", "b", counts=1)
"abc".replace("a", "b", 2**70)
''')
same = "abc"
print(same.replace("x", "y") is same, len(("a" * 1000).replace("a", "bcd")))
