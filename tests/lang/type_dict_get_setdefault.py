# dict: get, setdefault, [], in and __missing__.
from support.attempts import checker

check = checker(globals())


class Missing(dict):
    def __missing__(self, k): return ("missing", k)

class Raises(dict):
    def __missing__(self, k): raise LookupError(k)

class Bad:
    def __hash__(self): raise ValueError("hash")

class BadEq:
    def __hash__(self): return hash("a")
    def __eq__(self, other): raise ValueError("eq")

class IntHash:
    def __hash__(self): return "x"
d = {"a": 1, None: 2, (1, 2): 3}


check(r'''
d.get("a"), d.get("z"), d.get("z", 5), d.get(None), d.get((1, 2)), d["a"], "a" in d, "z" in d, d.__contains__(None), d.setdefault("a", 9), d.setdefault("n"), d.setdefault("l", []), d.get("n", 4), d
Missing()["q"], Missing().get("q"), "q" in Missing(), Missing(q=1)["q"], Missing().setdefault("q", 1), Missing().__getitem__("z")
Raises()["q"]
d["zz"]
d[1, 3]
d[()]
d[[]]
d["a":]
d[{}]
{}[1.5]
{}["it's"]
d[Bad()]
d[BadEq()]
d[IntHash()]
d.get([])
d.get(Bad())
[] in d
Bad() in d
d.setdefault([])
d.setdefault(BadEq())
d.get()
d.get("a", 1, 2)
d.get("a", default=1)
d.setdefault()
d.setdefault("a", 1, 2)
d.setdefault(key="a")
dict.get({}, "a"), dict.get(5, "a") if False else None
dict.get(5, "a")
dict.__missing__
''')
