# str.removeprefix and removesuffix.
from support.attempts import checker

check = checker(globals())


check(r'''
"TestCase".removeprefix("Test"), "TestCase".removesuffix("Case"), "abc".removeprefix("x"), "abc".removesuffix("x")
"abc".removeprefix(""), "abc".removesuffix(""), "abc".removeprefix("abc"), "abc".removesuffix("abc"), "aa".removeprefix("a"), "aa".removesuffix("a")
"éa".removeprefix("é"), "a😀".removesuffix("😀"), "".removeprefix("a"), "a".removesuffix("aa")
"abc".removeprefix(("a",))
"abc".removesuffix(1)
"abc".removeprefix()
"abc".removesuffix("a", "b")
''')
