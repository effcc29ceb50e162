# str.strip, lstrip and rstrip.
from support.attempts import checker

check = checker(globals())


check(r'''
"  a b \n".strip(), "  a ".lstrip(), " a  ".rstrip(), "xxaxx".strip("x"), "xyaxy".strip("yx"), "abc".strip("abc"), "".strip()
"www.example.com".strip("cmowz."), "aab".lstrip("a"), "baa".rstrip("a"), "a b".strip(""), "\u3000é\xa0".strip(), "\x1fa\x85".strip()
"😀a😀".strip("😀"), "éaé".strip("😀é"), " a ".strip(None), "\ta\v\f".strip(), "\u200ba".strip() == "\u200ba"
"a".strip(1)
"a".lstrip(b"a")
"a".rstrip(["a"])
"a".strip("a", "b")
"a".strip(chars="a")
''')
whole = "abc"
print(whole.strip() is whole, whole.strip("x") is whole)
