# str: comparison, hash, identity of what does not change.
from support.attempts import checker

check = checker(globals())

import itertools


class Sub(str): pass


class Odd(str):
    def __eq__(self, other): return "odd"
    __hash__ = str.__hash__


values = ["", "\0", "a", "aa", "b", "Z", "é", "ÿ", "Ā", "€", "\ud800", "\uffff", "😀", "a😀"]
for a, b in itertools.product(values, repeat=2):
    print("".join(str(int(v)) for v in (a < b, a <= b, a == b, a != b, a > b, a >= b)), end=" ")
print()
check(r'''
sorted(values, reverse=True) == sorted(values)[::-1], [ascii(v) for v in sorted(values)], min("hello"), max("hello")
"a" == b"a", "1" == 1, "a" == ["a"], "a" != None, "a" == Sub("a"), Sub("a") == "a", Sub("a") < "b", "a" == Odd("a"), Odd("a") == "a", "a" == Odd("b")
"a" < 1
"a" < b"a"
"a" >= None
"a" > ["a"]
[] < "a"
"a".__eq__(1), "a".__lt__(b"a"), "a".__lt__("b"), "a".__ne__("a"), "b".__ge__("a"), "a".__le__("a"), "a".__gt__("b")
hash("a") == hash(Sub("a")), hash("abc") == hash("ab" + "c"), hash("é") == hash("e\u0301"), "é" == "e\u0301", {"k": 1}[Sub("k")], {Sub("k"): 1}["k"], len({"a", Sub("a"), "a" * 1})
(x := "hello!").lower() is x if False else None, str(x) is x, x[:] is x, x * 1 is x, x + "" is x, "" + x is x, x.strip() is x, x.replace("q", "z") is x, "".join([x]) is x, format(x) is x, f"{x}" is x
type(str(Sub("a"))), type(Sub("a")[:]), type(Sub("a") * 1), type(Sub("a") + ""), type("".join([Sub("a")])), type(f"{Sub('a')}"), type(Sub("a").strip()), type(Sub("a").replace("q", "z"))
''')
