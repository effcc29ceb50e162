import re, operator
def t(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, str(e)[:200])
class S(str):
    """A str that tells lies about itself."""
    def __len__(self): return 10**9
    def __getitem__(self, i): return "zzz"
    def __iter__(self): return iter([1, 2])
class Short(S):
    def __len__(self): return 1
for C in (S, Short):
    p = re.compile("a+")
    t("match", lambda: p.match(C("aaa")))
    t("findall", lambda: p.findall(C("aaabaa")))
    t("finditer", lambda: [m.span() for m in p.finditer(C("aaabaa"))])
    t("split", lambda: p.split(C("aaabaac")))
    t("sub", lambda: p.sub("<\\g<0>>", C("aaabaa")))
    t("sub", lambda: p.sub(lambda m: C("q"), C("aaabaa")))
    t("expand", lambda: p.search(C("xaa")).expand("[\\g<0>]"))
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class Never(int):
    def __index__(self): raise KeyError
p = re.compile("(a)")
t("pos", lambda: p.match("aaa", I(1), I(2)).span())
t("pos", lambda: p.search("aaa", -10**9, I(10**9)).span())
t("pos", lambda: p.search("aaa", 3, 1))
t("pos", lambda: p.search("aaa", "1"))
t("pos", lambda: p.search("aaa", I("x")))
t("split", lambda: p.split("xayaz", I(1)))
t("split", lambda: p.split("xayaz", Never(1)))
t("sub", lambda: p.sub("-", "xayaz", I(1)))
t("sub", lambda: p.sub("-", "xayaz", "1"))
m = p.match("a")
t("group", lambda: (m[I(1)], m[Never(1)], m.group(I(0)), m.span(True)))
t("group", lambda: m[I(10**40)])
