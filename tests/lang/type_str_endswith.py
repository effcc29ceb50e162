# str.endswith.
from support.attempts import checker

check = checker(globals())


check(r'''
"hello".endswith("lo"), "hello".endswith("hello"), "hello".endswith("xhello"), "hello".endswith("")
"hello".endswith(("a", "lo")), "hello".endswith(()), "hello".endswith(("",))
"hello".endswith("l", 0, 4), "hello".endswith("l", -2, -1), "hello".endswith("", 5), "hello".endswith("", 6)
"hello".endswith("lo", 3), "hello".endswith("lo", 4), "hello".endswith("lo", None, None)
"é😀".endswith("😀"), "abc".endswith("😀"), "".endswith("")
"hello".endswith(1)
"hello".endswith(["lo"])
"hello".endswith(("a", 1))
"hello".endswith(("lo", 1))
"hello".endswith()
"hello".endswith("o", "x")
"hello".endswith("o", 0, 5, 6)
"hello".endswith(b"o")
''')
