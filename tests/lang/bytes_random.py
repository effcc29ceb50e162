# Every method of bytes, bytearray and memoryview on random octets.
seed = 999
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
    return (seed >> 33) % n
ASC = b"aAbBcC 019 _-.\t\n\r\x0b\x0c\x1c\x85\xff\x00'\"\\%+"
def rb(n):
    return bytes([ASC[rnd(len(ASC))] for i in range(rnd(n + 1))])
def it(n):
    if rnd(6) == 0: return None
    return rnd(2 * n + 6) - n - 3
def show(*a):
    print(*[ascii(x) for x in a])
def tryit(name, f):
    try:
        r = f()
        print(name, ascii(r))
    except Exception as e:
        print(name, type(e).__name__, ascii(str(e)))
for i in range(240):
    s = rb(8) * (1 if rnd(4) else rnd(30))
    if rnd(3) == 0: s = bytearray(s)
    t = rb(2) if rnd(3) else s[:rnd(3)]
    u = rb(3)
    if rnd(3) == 0: u = bytearray(u)
    a = it(len(s)); b = it(len(s)); c = it(3)
    k = i % 24
    if k == 0: show(i, s.upper(), s.lower(), s.title(), s.swapcase(), s.capitalize())
    elif k == 1: show(i, s.isalpha(), s.isdigit(), s.isspace(), s.isalnum(), s.islower(), s.isupper(), s.istitle(), s.isascii())
    elif k == 2: show(i, s.find(t, a, b), s.rfind(t, a, b), s.count(t, a, b), s.find(rnd(256)), s.count(97, a))
    elif k == 3: show(i, s.startswith(bytes(t), a, b), s.endswith(bytes(t), a, b), s.startswith((bytes(u), bytes(t))))
    elif k == 4: tryit("split", lambda: s.split(t, rnd(5) - 1))
    elif k == 5: tryit("rsplit", lambda: s.rsplit(t, rnd(5) - 1))
    elif k == 6: show(i, s.split(), s.rsplit(), s.split(None, rnd(4)), s.rsplit(None, rnd(4)))
    elif k == 7: show(i, s.splitlines(), s.splitlines(True))
    elif k == 8: tryit("part", lambda: (s.partition(t), s.rpartition(t)))
    elif k == 9: show(i, s.strip(), s.lstrip(), s.rstrip(), s.strip(u), s.lstrip(u), s.rstrip(u))
    elif k == 10: show(i, s.replace(t, u), s.replace(t, u, rnd(4)), s.replace(u, t))
    elif k == 11: show(i, s.center(rnd(30)), s.ljust(rnd(30), b"."), s.rjust(rnd(30), b"x"), s.zfill(rnd(30)))
    elif k == 12: show(i, s.expandtabs(), s.expandtabs(rnd(5)))
    elif k == 13: tryit("slice", lambda: (s[a:b], s[a:b:c], s[::-1]))
    elif k == 14: tryit("index", lambda: (s[rnd(len(s) + 2)], s[-1 - rnd(len(s) + 1)]))
    elif k == 15: show(i, s < t, s <= u, s == s[:], s > u, s >= t, t in s, u in s, 97 in s)
    elif k == 16: show(i, s, repr(s), len(s), s + t + u, (s + t) * rnd(4), str(s))
    elif k == 17: show(i, list(s), s.hex(), s.hex("-", rnd(5) - 2), bytes.fromhex(s.hex(" ")))
    elif k == 18: tryit("percent", lambda: s % (1, t, u))
    elif k == 19: show(i, s.translate(bytes(range(255, -1, -1)), u), s.removeprefix(t), s.removesuffix(t), s.translate(None, b"a"))
    elif k == 20: tryit("join", lambda: t.join([s, u, t]))
    elif k == 21:
        m = bytearray(s)
        for j in range(12):
            q = rnd(12)
            if q == 0: m.append(rnd(256))
            elif q == 1: m.extend(u)
            elif q == 2: m.insert(rnd(20) - 10, rnd(256))
            elif q == 3: tryit("pop", lambda: m.pop(rnd(10) - 5))
            elif q == 4: tryit("remove", lambda: m.remove(97))
            elif q == 5: m.reverse()
            elif q == 6: m += t
            elif q == 7: m *= rnd(3)
            elif q == 8: tryit("set", lambda: m.__setitem__(slice(it(5), it(5), it(3)), u))
            elif q == 9: tryit("del", lambda: m.__delitem__(slice(it(5), it(5), it(3))))
            elif q == 10: m[it(5):it(5)] = [rnd(256), rnd(256)]
            else: tryit("seti", lambda: m.__setitem__(rnd(10) - 5, rnd(256)))
            show(m)
    elif k == 22: tryit("bytes", lambda: (bytes(s), bytearray(t), bytes(rnd(5)), bytes([rnd(300)])))
    else:
        v = memoryview(s)
        tryit("mv", lambda: (v[a:b:c].tolist(), v[a:b].tobytes(), v == s, v[::-1].tobytes(), bytes(v), v[a:b] == s[a:b]))
