# Reference 6.3.2, 6.3.3: subscriptions and slicings.
from support.attempts import show_each

def p(x): print("eval", x); return x
class S:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
s = S()
show_each(lambda: s[1], lambda: s[1,], lambda: s[1, 2], lambda: s[:], lambda: s[::], lambda: s[1:2], lambda: s[1:2:3], lambda: s[::-1], lambda: s[:, 1], lambda: s[1:2, ..., None], lambda: s[()], lambda: s[(1, 2)], lambda: s["a"], lambda: s[*[1, 2]], lambda: s[0, *"ab", 3], lambda: s[*()], lambda: s[lambda: 0].__name__, lambda: s[x := 5], lambda: s[(y := 5):], lambda: s[1 if True else 2], lambda: s[not 1], lambda: s[[1]], lambda: s[{1: 2}], lambda: s[p(1):p(2):p(3), p(4)], lambda: s[-1:], lambda: s[None:None], lambda: s[1.5:"a":()])
l = list(range(10))
x_ = {1}
for v in 5, None, {1}, (_ for _ in l), 1.5, ..., 1j, int, range, True: show_each(lambda: v[0], lambda: v[1:2])
show_each(lambda: l[0], lambda: l[-1], lambda: l[10], lambda: l[-11], lambda: l[True], lambda: l[2:5], lambda: l[::2], lambda: l[::-3], lambda: l[5:2], lambda: l[5:2:-1], lambda: l[-3:], lambda: l[:-8], lambda: l[100:], lambda: l[-100:2], lambda: l[::0], *[lambda k=k: l[k] for k in ("a", 1.0, None, slice(1, "a"), (slice(1, 2), 3))], lambda: l[2**70], lambda: l[2**70:], lambda: l[-2**70:2], lambda: l[:: 2**70], lambda: l[1.0:], lambda: (1, 2)[5], lambda: "abc"[5], lambda: b"abc"[1], lambda: b"abc"[1:], lambda: range(10)[2:8:3], lambda: range(5)[7], lambda: {}["k"], lambda: {(): 1}[()], lambda: {1: 2}[1.0], lambda: {}[[]], lambda: {}[:], lambda: len[0], lambda: x_[0], lambda: object()[0], lambda: "abc"[::-1][0], lambda: "héé"[1])
def sets():
    m = list(range(6))
    m[0] = "z"; m[-1] = "y"; m[1:3] = "abc"; m[::2] = [0] * 4
    print(m)
    m[2:2] = [9, 9]; m[:0] = (7,); m[len(m):] = {8}; del m[0], m[-1]; del m[::3]
    print(m)
    m[:] = []
    return m
show_each(sets)
def e1(): l[20] = 1
def e2(k="x"): l[k] = 1
def e3(): l[::2] = [1]
def e4(): l[1:2] = 5
def e5(t=(1, 2)): t[0] = 1
def e6(t="abc"): t[0] = "x"
def e7(): del "abc"[0]
def e8(): del (1,)[0]
def e9(): del l[20]
def e10(): None[0] = 1
def e11(): del {}["k"]
def e12(): {}[[]] = 1
def e13(): range(3)[0] = 1
def e14(): del l["a"]
def e15(): l[::0] = []
def e16(): del l[::0]
def e17(): b"ab"[0] = 1
def e18(): bytearray(b"ab")[0] = 300
def e19(): bytearray(b"ab")[0:1] = [1, 300]
show_each(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16, e17, e18, e19)
def order(k): print("eval", k); return k
d = {}
def obj(): print("obj"); return d
obj()[order("k")] = order("v")
obj()[order("n")] = obj()[order("m")] = order("w")
obj()[order("k")] += order("!")
del obj()[order("n")], obj()[order("m")]
print(d)
s[1:2] = 3
s[1, 2:3] = 4
del s[::2], s[...]
s[*"ab"] = 1
for s[0] in "x": pass
i = [0, 1]
i[i[0]], i[1] = 1, 5
print(i)
x = [1, 2, 3]
x[0], x[1], x[2] = x[2], x[0], x[1]
print(x, [[1, 2], [3]][0][1], {"a": {"b": [5]}}["a"]["b"][0])
for src in "a[]", "a[1 2]", "a[1:2:3:4]", "a[:,:]", "a[::]", "a[:::]", "a[*b]", "a[*b:c]", "a[**b]", "a[b=1]", "a[yield]", "def f(): a[yield]", "a[x:=1]", "a[x:=1, y:=2]", "a[x:=1:2]", "a[1:x:=2]", "a[lambda: 1]", "a[lambda x: x:2]", "a[if]", "a[1,]", "a[,]", "a[1", "a[(1]", "a]", "a[b] = c[d] = 1", "a[0]: int = 1", "a[0]: int", "(a[0]): int", "[a][0] = 1", "'abc'[0] = 1", "f()[0] = 1", "a[0]() = 1", "a[*b] = 1", "del a[*b]":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
