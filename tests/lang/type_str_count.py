# str.count.
from support.attempts import checker

check = checker(globals())


check(r'''
"banana".count("a"), "banana".count("an"), "banana".count("ana"), "aaaa".count("aa")
"banana".count(""), "".count(""), "".count("a"), "abc".count("", 3), "abc".count("", 4)
"banana".count("a", 2), "banana".count("a", 2, 5), "banana".count("a", -3), "banana".count("a", None, -1)
"banana".count("a", 5, 2), "banana".count("", 2, 4), "banana".count("a", -100, 100)
"éàé".count("é"), "😀a😀".count("😀"), "abc".count("😀")
"abc".count(1)
"abc".count(None)
"abc".count(b"a")
"abc".count()
"abc".count("a", "b")
"abc".count("a", 0, 1, 2)
"abc".count("a", 10**30), "abc".count("a", -10**30, 10**30)
"abc".count("a", 1.0)
''')
