# Reference 7.1 to 7.4: expression statements, assignments, assert, pass.
import sys
from support.attempts import show_each

1; "a string"; ...; None; [print("evaluated")]; print("x"), print("y")
sys.displayhook(None); sys.displayhook(5); sys.displayhook("text")
def unpack(src, **ns):
    def f():
        exec(src, ns)
        return {k: v for k, v in ns.items() if not k.startswith("__")}
    return f
show_each(unpack("a, b = 1, 2"), unpack("a, *b = 'xyz'"), unpack("*a, b = 'xyz'"), unpack("a, *b, c = 1, 2"), unpack("a, *b, c = range(5)"), unpack("[a, [b, *c]] = 1, 'xyz'"), unpack("a = b, c = 1, 2"), unpack("(a) = 1"), unpack("() = []"), unpack("[] = ''"), unpack("a, = 'x'"), unpack("a, b = {1: 2, 3: 4}"), unpack("a, b = b, a", a=1, b=2), unpack("a = b = []; b.append(1)"), unpack("x = [0, 1]; i = 0; i, x[i] = 1, 5"), unpack("(a, b), c = 'xy', 3"), unpack("a, b = 1"), unpack("a, b = 1, 2, 3"), unpack("a, b = 'x'"), unpack("a, b = ()"), unpack("a, *b, c = 1,"), unpack("a, *b = ()"), unpack("() = 1, 2"), unpack("a, b = None"), unpack("a, b = iter([1, 2, 3])"), unpack("a, (b, c) = 1, 2"), unpack("*a, = 5"), unpack("*a, = 'abc'"), unpack("a, b, c = x", x=(v for v in "ab")), unpack("a, b = x", x=(v for v in "abc")), unpack("a, b = {1}"), unpack("a, b, *c, d, e, f = range(4)"))
class It:
    def __iter__(self):
        for i in range(3):
            print("give", i, end=" ")
            yield i
def partial():
    try: a, b = It()
    except ValueError as e: print(e)
    c, *d = It()
    x, y, z = It()
    return c, d, x, y, z
show_each(partial)
class T:
    def __setattr__(self, n, v): print("attr", n, v)
    def __setitem__(self, k, v): print("item", k, v)
t = T()
def where(n): print("where", n); return t
where(1).a = where(2)[3] = print("value")
where(1).x, [where(2)[5], *where(3).y] = 1, (2, 3)
class Aug:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): print("iadd", o); self.v += o; return self
    def __add__(self, o): print("add", o); return Aug(self.v + o)
    def __isub__(self, o): return "replaced"
    def __imul__(self, o): return NotImplemented
a = b = Aug(1)
a += 2
print(a is b, a.v)
a -= 1
print(a, b.v)
def aug():
    try: b2 = b; b2 *= 2
    except TypeError as e: print(e)
    l = m = [1]; l += (2,); l *= 2; print(l, l is m)
    u = v = (1,); u += (2,); print(u, v)
    s = "a"; s += "b"; s *= 2; print(s)
    n = 5; n //= 2; n **= 3; n <<= 2; n |= 1; n ^= 8; n &= 0xFF; n >>= 1; n %= 7; n -= 1; n /= 4;
def aug2():
    d = {"k": 1}; d["k"] += 1; d |= {"z": 3}; d.setdefault("l", []).append(1)
    l = [[1]]; l[0] += [2]
    x = ([1],)
    try: x[0] += [2]
    except TypeError as e: print(e)
    z = {1}; z |= {2}; z -= {1}; z ^= {5}; z &= {5}
    return d, l, x, z
show_each(aug, aug2)
class Prop:
    @property
    def p(self): print("get p"); return self.__dict__.get("_p", 0)
    @p.setter
    def p(self, v): print("set p", v); self._p = v
    cls = 5
q = Prop(); q.p += 1; q.cls += 1
print(q.cls, Prop.cls)
def key(): print("key once"); return 0
l = [1]; l[key()] += 5; print(l)
def asserts():
    assert True; assert 1, "not evaluated" + undefined
    assert (1, "always true")[0]
    for v in (lambda: exec("assert 0"), lambda: exec("assert [], 'msg'"), lambda: exec("assert 0, ('a', 1)"), lambda: exec("assert 0, None"), lambda: exec("assert not 1, [1][0]"), lambda: exec("assert undefined"), lambda: exec("assert 0, undefined"), lambda: exec("x = 1\nassert x == 2, f'{x}'")):
        try: v()
        except AssertionError as e: print("assert", e.args)
        except NameError as e: print(e)
asserts()
if __debug__: print("debug")
try: assert 0, "shown"
except AssertionError as e: print(repr(e))
def nothing(): pass
class Nothing: pass
for _ in "ab": pass
while False: pass
if True: pass
else: pass
try: pass
finally: pass
pass; pass
print(nothing(), Nothing.__name__)
for src in "assert", "assert x,", "assert x, y, z", "assert x = 1", "assert (x := 1)", "assert *x", "assert (x, y", "pass x", "pass = 1", "x.pass", "a += b += c", "a = b += c", "a += *b", "a += b, c", "*a += b", "a, b += c", "a++", "a += ", "a =", "a = b =", "a += yield", "a =+ 1", "a -= -1", "a :=1", "5 += 1", "f() += 1", "None += 1", "a.b[c].d += 1", "(a) += 1", "'a' += 'b'", "a < b += 1", "x = 1 2", "x y", "x = print 1", "print 1", "exec 'x'", "print >>f, 1", "print 'a', b", "x = if", "if = 1", "1 = x", "x + 1 = y", "a = 1 if x = 2", "f(a) = 1", "{a: b} = c", "a = *b", "a: 1 = 2 = 3":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
