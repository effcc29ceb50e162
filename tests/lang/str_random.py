# Every method of str on random text: a generator of its own makes the same text everywhere.
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
    return (seed >> 33) % n
ASC = "aAbBcCxyzXYZ019 _-.\t\n'\"\\%{}"
UNI = "aAb1 \t\n\r\x0b\x1c\x85\xa0\u2028\xdf\xe9\xc9\u0130\u0131\u03a3\u03c3\u03c2\u0391\u0345\u0301\u01c5\u01c6\u1e9e\ufb03\u0587\u1f80\u1f88\u2160\u2170\u0661\xb2\u2460\u4e00\u3007\u200b\xad\U0001f600\U00010400\U00010428\ud800\udc80\u1680\u00b7'.\u02b0\u2e2f"
def rs(alpha, n):
    r = ""
    for i in range(rnd(n + 1)):
        r += alpha[rnd(len(alpha))]
    return r
def big(alpha):
    r = rs(alpha, 6)
    k = rnd(4)
    if k == 0:
        return r * rnd(60)
    if k == 1:
        p = []
        for i in range(rnd(40)):
            p.append(rs(alpha, 5))
        return "".join(p)
    return r
def it(n):
    k = rnd(6)
    if k == 0: return None
    return rnd(2 * n + 6) - n - 3
def show(*a):
    print(*[ascii(x) for x in a])
def tryit(name, f):
    try:
        r = f()
        print(name, ascii(r))
    except Exception as e:
        print(name, type(e).__name__, ascii(str(e)))
for i in range(156):
    alpha = UNI if rnd(2) else ASC
    s = big(alpha)
    t = rs(alpha, 2) if rnd(3) else s[:rnd(3)]
    u = rs(alpha, 3)
    a = it(len(s)); b = it(len(s)); c = it(3)
    k = i % 26
    if k == 0: show(i, s.upper(), s.lower(), s.title())
    elif k == 1: show(i, s.casefold(), s.swapcase(), s.capitalize())
    elif k == 2: show(i, s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isspace(), s.isalnum(), s.isidentifier(), s.isprintable(), s.islower(), s.isupper(), s.istitle(), s.isascii())
    elif k == 3: show(i, s.find(t, a, b), s.rfind(t, a, b), s.count(t, a, b))
    elif k == 4: show(i, s.startswith(t, a, b), s.endswith(t, a, b), s.startswith((u, t)), s.endswith((u, t)))
    elif k == 5: tryit("split", lambda: s.split(t, rnd(5) - 1))
    elif k == 6: tryit("rsplit", lambda: s.rsplit(t, rnd(5) - 1))
    elif k == 7: show(i, s.split(), s.rsplit(), s.split(None, rnd(4)), s.rsplit(None, rnd(4)))
    elif k == 8: show(i, s.splitlines(), s.splitlines(True))
    elif k == 9: tryit("part", lambda: (s.partition(t), s.rpartition(t)))
    elif k == 10: show(i, s.strip(), s.lstrip(), s.rstrip(), s.strip(u), s.lstrip(u), s.rstrip(u))
    elif k == 11: show(i, s.replace(t, u), s.replace(t, u, rnd(4)), s.replace(u, t))
    elif k == 12: show(i, s.center(rnd(30)), s.ljust(rnd(30), "\u1234"), s.rjust(rnd(30), "x"), s.zfill(rnd(30)))
    elif k == 13: show(i, s.expandtabs(), s.expandtabs(rnd(5)), s.expandtabs(rnd(3)))
    elif k == 14: tryit("slice", lambda: (s[a:b], s[a:b:c], s[::-1]))
    elif k == 15: tryit("index", lambda: (s[rnd(len(s) + 2)], s[-1 - rnd(len(s) + 1)]))
    elif k == 16: show(i, s < t, s <= u, s == s[:], s > u, s >= t, t in s, u in s, s == t)
    elif k == 17: show(i, s, repr(s), len(s), s + t + u, (s + t) * rnd(4))
    elif k == 18: show(i, [x for x in s], s[a:] , s[:b])
    elif k == 19: tryit("format", lambda: format(s, u))
    elif k == 20: tryit("fields", lambda: s.format(1, "x", a=t))
    elif k == 21: tryit("percent", lambda: s % (1, t, u))
    elif k == 22: show(i, s.translate({97: "XX", 65: None, 32: 0x1f600, 0x3a3: "s"}), s.removeprefix(t), s.removesuffix(t))
    elif k == 23:
        for enc in ("utf-8", "utf-16", "utf-16-be", "utf-32-le", "latin-1", "ascii", "utf-8-sig"):
            for err in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"):
                tryit(enc + err, lambda: s.encode(enc, err))
    elif k == 24:
        d = bytes([rnd(256) if rnd(3) else (0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0, 0xd8, 0xdc, 0, 97)[rnd(13)] for x in range(rnd(14))])
        for enc in ("utf-8", "utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-32-be", "latin-1", "ascii", "utf-8-sig"):
            for err in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "nope"):
                tryit(enc + err, lambda: d.decode(enc, err))
    else:
        tryit("join", lambda: t.join([s, u, t]))
        tryit("maketrans", lambda: s.translate(str.maketrans(s[:3], s[-3:] if len(s) > 2 else s[:3], u)))
