# str.rfind.
from support.attempts import checker

check = checker(globals())


check(r'''
"hello".rfind("l"), "hello".rfind("ll"), "hello".rfind("x"), "hello".rfind(""), "".rfind("")
"hello".rfind("l", 0, 3), "hello".rfind("l", 3), "hello".rfind("l", 4), "hello".rfind("", 0, 3), "hello".rfind("", 6), "hello".rfind("h", -5)
"abababa".rfind("aba"), "abababa".rfind("aba", 0, 6), "aé😀é".rfind("é"), "abc".rfind("😀"), "aaab".rfind("aab")
"hello".rfind(1)
"hello".rfind()
"hello".rfind("l", 1.5)
"hello".rfind("l", None, 3)
''')
