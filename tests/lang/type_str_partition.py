# str.partition and rpartition.
from support.attempts import checker

check = checker(globals())


check(r'''
"a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("=")
"".partition("x"), "=".partition("="), "a--b".partition("--"), "a---b".rpartition("--"), "日本語".partition("本"), "é😀é".rpartition("😀")
"abc".partition("")
"abc".rpartition("")
"abc".partition(1)
"abc".rpartition(None)
"abc".partition()
"abc".partition("a", "b")
"abc".partition(b"a")
''')
whole = "abc"
print(whole.partition("=")[0] is whole, whole.rpartition("=")[2] is whole)
