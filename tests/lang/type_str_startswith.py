# str.startswith.
from support.attempts import checker

check = checker(globals())


check(r'''
"hello".startswith("he"), "hello".startswith("hello!"), "hello".startswith(""), "".startswith(""), "".startswith("a")
"hello".startswith(("x", "he")), "hello".startswith(()), "hello".startswith("l", 2), "hello".startswith("l", 2, 2), "hello".startswith("", 2, 2)
"hello".startswith("", 5), "hello".startswith("", 6), "hello".startswith("lo", -2), "hello".startswith("", 3, 1), "é😀".startswith("é"), "a".startswith("😀")
"hello".startswith(1)
"hello".startswith(["h"])
"hello".startswith(("x", 1))
"hello".startswith(("h", 1))
"hello".startswith(None)
"hello".startswith()
"hello".startswith("h", "1")
"hello".startswith("h", 1, 2, 3)
''')
