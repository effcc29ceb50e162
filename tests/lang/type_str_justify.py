# str.ljust, rjust and zfill.
from support.attempts import checker

check = checker(globals())


check(r'''
"ab".ljust(5), "ab".rjust(5), "ab".ljust(5, "-"), "ab".rjust(5, "é"), "ab".ljust(1), "ab".rjust(-1), "".ljust(2, "x")
"42".zfill(5), "-42".zfill(5), "+42".zfill(5), "--1".zfill(5), "".zfill(3), "+".zfill(3), "abc".zfill(2), "é".zfill(3), " 1".zfill(4)
"-".zfill(1), "-é😀".zfill(6), "42".zfill(0), "42".zfill(-3)
"ab".ljust(5, "")
"ab".rjust(5, "xy")
"ab".ljust(5, b"x")
"ab".ljust("5")
"ab".rjust(2.5)
"ab".ljust()
"1".zfill("2")
"1".zfill()
"1".zfill(1, 2)
"ab".ljust(2**63)
''')
