# str.center.
from support.attempts import checker

check = checker(globals())


check(r'''
"ab".center(5), "ab".center(6), "abc".center(6), "abc".center(7), "a".center(4), "".center(3)
"ab".center(0), "ab".center(-5), "ab".center(2)
"ab".center(5, "*"), "ab".center(6, "é"), "é".center(4, "😀")
"ab".center(5, "")
"ab".center(5, "**")
"ab".center(5, 3)
"ab".center("5")
"ab".center(5.0)
"ab".center()
"ab".center(True), "ab".center(3, fillchar="x")
len("x".center(1000)), "ab".center(10**30)
''')


class Index:
    def __index__(self):
        return 7


print(repr("mid".center(Index(), "-")))
