# re: folds of sets, flags and their texts, scanners, warnings of sets, empty texts, what is refused
import re
import warnings

for p, t in (("\ufb05", "\ufb06"), ("[9\ufb05]", "\ufb06"), ("[\u1c80-\u1c82]", "\u0432"), ("[\u2129-\u212b]", "k"), ("[\u212a]", "K"), ("[9K]", "\u212a"),
             ("\u017f", "S"), ("[r-t]", "\u017f"), ("[\xc0-\xde]", "\xf7"), ("[\xc0-\xde]", "\xe5"), ("[^\u0432]", "\u1c80"), ("\xb5", "\u039c"),
             ("[\u1fbe]", "\u0345"), ("ß", "\u1e9e"), ("[\u1e9e]", "ß"), ("ß", "SS"), ("[\u0390]", "\u1fd3"), ("i", "\u0130"), ("[\u0131]", "I")):
    print(ascii(p), ascii(t), bool(re.match(p, t, re.I)), bool(re.fullmatch(p, t)))
print(repr(~re.I), repr(~(re.I | re.S | re.X)), repr(re.X | re.I | re.A), repr(re.compile("x", re.X | re.I | re.A)), repr(re.RegexFlag(1 << 20)))
for p, f in ((r"\w", re.U | re.A), (r"(?u)\w", re.A), (r"(?a)\w", re.U), (b"", re.U), ("", re.L), (b"(?L)", re.A), (b"(?a)", re.L), ("(?L)", 0), ("(?au)", 0)):
    try:
        print(re.compile(p, f))
    except (ValueError, re.error) as e:
        print(p, type(e).__name__, e)
print(re.search(r"\B", ""), re.search(r"\b", ""), re.findall(r"\B", "ab"), re.findall(rb"\B", b""))
g = re.compile("(?P<a>x)").groupindex
try:
    g["a"] = 2
except TypeError as e:
    print(e, dict(g))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    for p in "[0-9--1]", "[--1]", "[%--]", "[a&&b]", "[&&1]", "[a||b]", "[a~~b]", "[[a]", "[a[]", "[^[a]":
        re.compile(p)
        re.findall(p + "x?", "")
    for w in caught:
        print(w.category.__name__, w.message, w.filename == __file__)
s = re.compile(r"\s|b*").scanner("a b bb", 0)
print([s.search().span() for _ in range(6)], s.match(), s.search(), s.pattern)
s = re.compile("a").scanner("aab")
print(s.match().span(), s.match().span(), s.match(), s.match())
for p in r"(?<=(?:x{4194304}){4194304})y", "(?<=x{3})y", "(?<=x+)y":
    try:
        print(re.compile(p).search("xxxy"))
    except re.error as e:
        print(e)
for t, x in ((rb"\g<\xc2\xb5>", b"xx"), (r"\g<a a>", "xx"), (r"\g<b>", "xx")):
    try:
        re.sub(b"(?P<a>x)" if isinstance(t, bytes) else "(?P<a>x)", t.replace(rb"\xc2\xb5", b"\xc2\xb5") if isinstance(t, bytes) else t, x)
    except (re.error, IndexError) as e:
        print(e)
scanner = re.Scanner([
    (r"[a-zA-Z_]\w*", lambda s, token: token),
    (r"\d+\.\d*", lambda s, token: float(token)),
    (r"\d+", lambda s, token: (int(token), s.match.span())),
    (r"=|\+|-|\*|/", "op"),
    (r"\s+", None),
])
print(scanner.scan("sum = 3*foo + 312.50 + bar"), scanner.scan("a ?b"))
print(re.Scanner([("a", 1)], re.I).scan("aAb"))
