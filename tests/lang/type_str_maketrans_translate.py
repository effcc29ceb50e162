# str.maketrans and str.translate.
from support.attempts import checker

check = checker(globals())


class Lookup:
    def __getitem__(self, code):
        if code == ord("z"):
            raise LookupError
        if code == ord("n"):
            return None
        return chr(code) * 2


check(r'''
sorted(str.maketrans("abc", "xyz").items()), sorted(str.maketrans("ab", "xy", "c").items(), key=str), str.maketrans({"a": "b", 99: None})
"abcabc".translate(str.maketrans("ab", "xy", "c")), "abc".translate({97: "AA", 98: None, 99: 67}), "abc".translate({})
"azn".translate(Lookup()), "aé😀".translate({0x1f600: "smile", 0xe9: 0x1f601}), "abc".translate(["x"] * 98)
str.maketrans("ab", "x")
str.maketrans("ab")
str.maketrans({"ab": 1})
str.maketrans({1.5: 1})
str.maketrans(1, "a")
str.maketrans("a", 1)
str.maketrans("a", "b", 1)
"abc".translate({97: 1.5})
"abc".translate({97: 0x110000})
"abc".translate({97: -1})
"abc".translate(5)
"abc".translate()
"".translate(None)
"a".maketrans("a", "b")
''')
