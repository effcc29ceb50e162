# str.find.
from support.attempts import checker

check = checker(globals())


check(r'''
"hello".find("l"), "hello".find("ll"), "hello".find("x"), "hello".find("")
"hello".find("l", 3), "hello".find("l", 4), "hello".find("l", -2), "hello".find("o", 0, -1), "hello".find("o", 0, 5)
"hello".find("", 5), "hello".find("", 6), "hello".find("", 3, 2), "".find(""), "".find("a")
"aXaXb".find("aXb"), "ab" * 50 + "abc" == "x", ("ab" * 50 + "abc").find("abc"), ("a" * 1000 + "b").find("a" * 10 + "b")
"héllo😀".find("😀"), "héllo".find("é"), "hello".find("é"), "日本語".find("本")
"hello".find(1)
"hello".find()
"hello".find("l", "a")
"hello".find("l", None, None), "hello".find("l", 1, None)
"hello".find(["l"])
"hello".find(sub="l")
''')
