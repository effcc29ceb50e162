# str operators: +, *, in, comparison, indexing.
from support.attempts import checker

check = checker(globals())


s = "héllo"
check(r'''
s + "x", s * 2, 2 * s, s * 0, s * -1, s * True, "é" in s, "" in s, "lo" not in s, s[0], s[-1], s[1:3], s[::-1], s[::2], s[10:], s[-3:-1], s[4:1:-1]
s < "hz", "a" < "B", "a" < "aa", "" < "a", s == "héllo", s != 5, "é" == "e\u0301", "Z" < "a" <= "a", "\uffff" < "\U00010000"
s[5]
s[-6]
s["a"]
s[1.0]
s[None]
s[1:2, 3]
s + 1
1 + s
s + b"x"
s + None
s * "a"
s * 1.5
s - "a"
1 in s
None in s
b"x" in s
s < 1
s < None
s[::0]
s["a":]
-s
s @ s
len(s), min(s), max(s), list(s), hash(s) == hash("h" + "éllo"), bool(""), bool(" ")
"ab" * (2**62)
s[10**30]
s[True], s[-10**30:10**30]
''')
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
