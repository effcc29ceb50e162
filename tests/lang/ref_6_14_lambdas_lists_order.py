# Reference 6.14 to 6.17: lambdas, expression lists, order of evaluation, precedence.
from support.attempts import show_each

show_each(lambda: (lambda: 5)(), lambda: (lambda x: x)(1), lambda: (lambda x, y=2, /, *a, z, **k: (x, y, a, z, k))(1, z=3, w=4), lambda: (lambda *, a: a)(a=1), lambda: (lambda x: lambda y: (x, y))(1)(2), lambda: (lambda: (yield))().__class__.__name__, lambda: (lambda: 0).__name__, lambda: (lambda x=[]: x.append(1) or x)(), lambda: [f(2) for f in [lambda x: x * 2, lambda x: x ** 2]], lambda: (lambda a, b: a)(1), lambda: (lambda: 0)(1), lambda: (lambda x: 0)(y=1), lambda: (lambda x: 1, 2)[1], lambda: sorted("bca", key=lambda c: -ord(c)), lambda: (lambda: undefined)(), lambda: (lambda: 0).__qualname__, lambda: (lambda: 0).__annotations__, lambda: (lambda x, y: 0).__code__.co_varnames, lambda: (lambda x=1, *, y=2: 0).__defaults__, lambda: (lambda x=1, *, y=2: 0).__kwdefaults__)
a = 1, 2, 3
b = 1,
c = *a, 4
d = *a, *b
e, = b
(f), g = 1, 2
print(a, b, c, d, e, f, g, (*a,), [*a, *b], {*a})
def ret(): return *a, 5
def yld(): yield *a, 6
for x in *a, 7: print(x, end=" ")
for x, in [(1,), (2,)]: print(x, end=" ")
print(ret(), list(yld()))
def p(n): print(n, end=" "); return n
class D(dict):
    def __setitem__(self, k, v): print("store", k, end=" "); super().__setitem__(k, v)
def fn(n):
    print("f%s" % n, end=" ")
    return lambda *a, **k: (a, k)
t = p(1), p(2), p(3), p(4)
t = (p(1), (p(2), p(3))), p(4)
t = {p(1): p(2), p(3): p(4)}
t = p(1) + p(2) * (p(3) - p(4))
t = fn(0)(p(1), p(2), *p([3]), k=p(4), **p({"z": 5}))
x, y = p(1), p(2)
dd = D()
dd[p("a")], dd[p("b")] = p(1), p(2)
dd[p("c")] = dd[p("d")] = p(3)
t = p(1) if p(True) else p(2)
t = p(1) < p(2) < p(0) < p(5)
t = [p(i) for i in p([1, 2]) if p(True)]
t = p([1, 2, 3])[p(0):p(2)]
t = p("x")[p(0)]
t = f"{p(1)} {p(2):{p(3)}}"
t = lambda q=p(9): p(8)
def deco(n): p(n); return lambda f: (p(n + "!"), f)[1]
@deco("d1")
@deco("d2")
def decorated(a: p("ann1") = p("def1"), *, b: p("ann2") = p("def2")) -> p("ret"): pass
@deco("c1")
class Cls(fn("base") and object, metaclass=(p("meta"), type)[1]): p("body")
dd[p("aug")] = 1
dd[p("aug")] += p(2)
print(t.__defaults__)
assert p(1), p("not evaluated")
del dd[p("a")], dd[p("b")]
print()
show_each(lambda: 2 + 3 * 4, lambda: (2 + 3) * 4, lambda: 2 ** 3 ** 0, lambda: -2 ** 2, lambda: not 1 == 2, lambda: 1 or 0 and 0, lambda: 1 + 2 << 3, lambda: 1 << 2 + 3, lambda: 7 & 3 + 1, lambda: 1 | 2 & 3, lambda: 1 ^ 3 & 2, lambda: 1 < 2 & 3, lambda: 10 - 3 - 2, lambda: 100 / 10 / 2, lambda: 2 * 3 % 4, lambda: 7 // 2 * 2, lambda: -7 // 2, lambda: ~1 + 1, lambda: not 0 + 1, lambda: 1 if 0 else 2 or 3, lambda: 1 in [1] and 2 in [2], lambda: not 1 in [2], lambda: 2 in [1, 2] == True, lambda: -1 ** 2 ** -1, lambda: 3 - -3, lambda: 5 % 3 ** 2, lambda: (lambda: 1)() + 1, lambda: "a" "b" * 2, lambda: [1, 2][0] + 1, lambda: "%d" % 5 + "x", lambda: 1 .real + 2)
for src in "lambda: return 1", "lambda x: x = 1", "lambda (x): 1", "lambda x, x: 1", "lambda x=1, y: 1", "lambda *: 1", "lambda *, **k: 1", "lambda **k, x: 1", "lambda *a, *b: 1", "lambda x: int: 1", "lambda /: 1", "lambda x, /, y, /: 1", "lambda *a, /: 1", "lambda x, /: 1", "lambda:", "lambda", "lambda x 1", "lambda: (1, 2", "lambda: *x", "lambda: x, y", "lambda x=: 1", "lambda 1: 1", "lambda x.y: 1", "lambda *x=1: 1", "lambda *, x=1, y: 1", "lambda None: 1", "lambda x, *, x: 1", "x = *a", "x = *a, *b", "*a", "*a, b", "*a, b = c", "print(*a)", "return *a", "x = (*a)", "del *a", "del *a, b", "a, *b, *c = d", "*a = b", "*a, = b", "[*a] = b", "for *a in b: pass", "for *a, b in c: pass", "1, = a", "a, b += 1", "(a, b) += 1", "[a] += 1", "a + b = c", "a = b = c", "-a = 1", "a if b else c = 1", "lambda: 1 = 2", "f() = 1", "f'{x}' = 1", "'a' = 1", "... = 1", "{} = 1", "{a} = 1", "[] = a", "() = a", "[a, b] = c", "(a, (b, [c, *d])) = e", "a, (b), [c] = d", "a < b = c", "not a = 1", "a and b = 1", "(yield) = 1", "(a) = 1", "((a, b)) = 1", "(a for b in c) = 1", "[a for b in c] = 1", "a.b, c[d] = e", "a, b.c(), d = e", "a, 1 = b", "x: int, y = 1", "x, y: int", "(x): int = 1", "x: int = *a,", "x: int = yield", "[x]: int":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
