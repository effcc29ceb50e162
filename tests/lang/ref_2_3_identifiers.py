# Reference 2.3: identifiers, normalised by NFKC.

ﬁ = 1
print(fi, "ﬁ" in globals(), "fi" in globals())
𝐱 = 2
print(x)
ª = 3
print(a)


class C:
    ﬀ = 4
    def method(self, ſ):
        return s


s = 9
print(C.ff, getattr(C, "ﬀ", "none"), C().method(1))
名前, _é, ñ1, Ⅷ = 5, 6, 7, 8
print(名前, _é, ñ1, VIII)
µ = 1
print("μ" in globals(), "µ" in globals())
for bad in ["1a = 1", "a² = 1", "€ = 1", "😀 = 1", "a-b = 1", "a\u0301 = 1", "\u0301a = 1", "a\ud800 = 1", "‿a = 1", "a‿b = 1", "“x”"]:
    try:
        exec(bad, {})
        print("accepted", ascii(bad))
    except (SyntaxError, UnicodeEncodeError) as e:
        print(type(e).__name__, ascii(e.args[0]))
