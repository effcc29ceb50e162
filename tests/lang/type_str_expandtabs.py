# str.expandtabs.
from support.attempts import checker

check = checker(globals())


check(r'''
"a\tb".expandtabs(), "ab\tc".expandtabs(4), "abcd\te".expandtabs(4), "\t".expandtabs(3)
"a\tb\nc\td".expandtabs(4), "a\r\tb".expandtabs(4), "\t\t".expandtabs(2)
"a\tb".expandtabs(0), "a\tb".expandtabs(-1), "a\tb".expandtabs(1)
"é\té".expandtabs(4), "😀\t.".expandtabs(4)
"a\tb".expandtabs(tabsize=2), "".expandtabs(), "abc".expandtabs()
"a\tb".expandtabs("4")
"a\tb".expandtabs(2.0)
"a\tb".expandtabs(1, 2)
"a\tb".expandtabs(10**20)
"\t\t\t".expandtabs(2**62)
''')
