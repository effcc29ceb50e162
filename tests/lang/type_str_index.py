# str.index and str.rindex.
from support.attempts import checker

check = checker(globals())


check(r'''
"hello".index("l"), "hello".rindex("l"), "hello".index(""), "hello".rindex(""), "hello".index("lo", 2), "hello".rindex("l", 0, 3)
"hello".index("x")
"hello".rindex("x")
"hello".index("h", 1)
"hello".rindex("o", 0, -1)
"hello".index("", 6)
"hello".index(1)
"hello".rindex(None)
"hello".index()
"日本日本".index("本"), "日本日本".rindex("本"), "a😀b😀".rindex("😀")
"hello".rindex("l", "x")
''')
