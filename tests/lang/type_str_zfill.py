# str.zfill.
from support.attempts import checker

check = checker(globals())

class Index:
    def __index__(self): return 4


class Sub(str): pass


check(r'''
"42".zfill(5), "-42".zfill(5), "+42".zfill(5), "--1".zfill(5), "".zfill(3), "abc".zfill(2), "abc".zfill(-1), "+".zfill(3), "-".zfill(1), "é".zfill(4), "−1".zfill(4), "1".zfill(True), "1".zfill(Index()), "٣".zfill(3), "😀".zfill(2), " 1".zfill(4), "+é".zfill(4)
type(Sub("1").zfill(3)), type(Sub("1").zfill(0)), (x := "abc").zfill(3) is x
"1".zfill("3")
"1".zfill(1.0)
"1".zfill(None)
"1".zfill()
"1".zfill(1, 2)
"1".zfill(width=3)
"1".zfill(10**30)
"1".zfill(2**62)
len("7".zfill(100000)), "7".zfill(100000)[-2:]
''')
