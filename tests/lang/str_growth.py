# Long strings made piece by piece, strings that share what they hold, and subclasses of str, bytes and bytearray.
def name_of(v):
    return type(v).__name__


s = ""
for i in range(20000):
    s += "ab\u00e9" if i % 1000 == 0 else "xyz"
    if i % 3000 == 0:
        print(len(s), s[-1], s[len(s) // 2], hash(s) == hash(s[:]))
print(len(s), s.count("\u00e9"), s == "".join([("ab\u00e9" if i % 1000 == 0 else "xyz") for i in range(20000)]))
p = ""
for i in range(5000):
    p = "abc" + p
print(len(p), p[:10], p.count("cab"))
keep = []
q = "0123456789" * 40
for i in range(200):
    keep.append(q)
    q += str(i)
t = "0123456789" * 40
ok = True
for i in range(200):
    if keep[i] != t: ok = False
    t = t + str(i)
print(ok, len(q), q == t)
base = "z" * 300
base += "y"
base += "y"
one = base + "1"
two = base + "2"
three = base + "3"
print(one[-3:], two[-3:], three[-3:], base[-3:], len(one), one < two, one == base + "1", two in {two: 1}, {one: 5}[base + "1"])
d = {}
k = "k" * 300
for i in range(100):
    k += "x"
    d[k] = i
print(len(d), d["k" * 300 + "x" * 50])
r = "ab" * 200
for i in range(12): r = r + r
print(len(r), r.count("ba"))
x = "é" * 1000
y = x
for i in range(500):
    y += "ü"
    if y[i] != "é" or y[-1] != "ü": print("bad", i)
print(len(y), y.index("ü"), y[999:1002], y[::100])
for i in range(0, 1500, 131): print(y[i], y[i:i+3], y.find("ü", i))
print(len(y), x[500], keep[150][-4:])
z = "start" * 100
parts = []
for i in range(50):
    z = "<" + z + ">"
    parts.append(z)
print(len(z), z[:3], z[49:52], parts[10] in z, parts[20][20:24])
class S(str):
    pass
a = S("hello")
a.x = 5
print(a, a.x, len(a), a == "hello", {a: 1}["hello"], a.upper(), name_of(a + "x"), name_of(a[:]), name_of(str(a)), name_of(S(a)), repr(a), hash(a) == hash("hello"))
class B(bytes): pass
b = B(b"xyz"); b.q = 1
print(b, b.q, name_of(b[:]), name_of(b + b""), b == b"xyz")
class A(bytearray): pass
c = A(b"xyz"); c.q = 2; c.append(65)
print(c, c.q, name_of(c[:]), c == b"xyzA")
f = "{}-{!r:>6}-{a:{w}}".format(1, "x", a="q", w=4)
print(f, f"{1}{'a'!r}{3:>{4}}{'é'}x", f"{'only'}", f"", f"{1}")
class F:
    def __format__(self, spec): return "F(" + spec + ")"
    def __str__(self): return "strF"
    def __repr__(self): return "reprF"
print(f"{F():abc}{F()!s}{F()!r}", "{:x}{!s:>6}{!r}".format(F(), F(), F()), "%s %r" % (F(), F()), str(F()))
class R:
    def __radd__(self, o): return "radd" + o
    def __rmul__(self, o): return "rmul" + o
    def __rmod__(self, o): return "rmod" + o
    def __repr__(self): return "R()"
print("a" + R(), "a" * R(), "100%s" % R())
