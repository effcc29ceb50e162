# Reference 6.11 to 6.13: boolean operations, assignment and conditional expressions.
from support.attempts import show_each

def p(x): print(x, end=" "); return x
class B:
    def __init__(self, v): self.v = v
    def __bool__(self): print("bool", self.v, end=" "); return self.v
    def __repr__(self): return f"B({self.v})"
show_each(lambda: 0 or 1, lambda: 1 or 0, lambda: 0 or "" or [], lambda: 1 and 2, lambda: 0 and 1, lambda: [] and 1 or 2, lambda: not 0, lambda: not [], lambda: not "a", lambda: not not 5, lambda: p(0) or p(2) or p(3), lambda: p(1) and p(0) and p(2), lambda: p(1) or p(0) and p(2), lambda: (p(1) or p(0)) and p(2), lambda: not p(1) or p(2), lambda: not (p(1) or p(2)), lambda: B(True) or B(False), lambda: B(False) or B(True), lambda: B(True) and B(False), lambda: B(True) and B(False) or B(True), lambda: not B(True), lambda: B(True) if B(False) else B(True), lambda: bool(B(True)), lambda: B(5) or 1, lambda: not B(None), lambda: [x for x in (0, None, "", (), {}, set(), 0.0, 0j, b"", range(0), False) if x], lambda: all([]) and not any([]))
def cond():
    if B(True) and B(False) or not B(False): print("taken")
    while B(True) and not B(True): pass
    return [1 if B(False) or B(True) else 2, B(False) and 1]
show_each(cond)
show_each(lambda: 1 if True else 2, lambda: p(1) if p(0) else p(2), lambda: 1 if 0 else 2 if 0 else 3, lambda: (1 if 0 else 2) if 1 else 3, lambda: "a" if [] else "b" if () else "c", lambda: (lambda: 1 if 0 else 2)(), lambda: [x if x else "z" for x in (0, 1)], lambda: 1 + 1 if 1 else 2 + 2, lambda: (1, 2) if 1 else 3, lambda: not 1 if 1 else 2, lambda: undefined if 0 else 1, lambda: 1 if 1 else undefined, lambda: 1 if undefined else 2, lambda: 1 if B(3) else 2)
print((n := 10) + n, n, (m := n + 1, m), [y := 1, y ** 2, y + 5], (lambda: (z := 5) + z)())
def walrus():
    out = []
    while (c := len(out)) < 3: out.append(c)
    if (q := 5) > 3 and (r := q * 2): out.append((q, r))
    s = [t := i for i in range(3)]
    u = {(k := v): k for v in "ab"}
    f"{(w := 9)}"
    x = (a := 1, b := 2)
    def inner(d=(e := 3)): return d
    return out, s, t, u, k, w, x, a, b, inner(), e, any((wit := i) > 1 for i in range(5)), wit
show_each(walrus)
def glob():
    global gw
    return [gw := i for i in range(3)], gw
show_each(glob, lambda: gw)
def nl():
    x = 0
    def f():
        nonlocal x
        [x := i for i in range(4)]
    f()
    return x
show_each(nl)
print(f"{(v := 5):>3}|{v:=5}|{v=}", [1, 2, 3][(i := 1):], i, {"a": (j := 2)}, j)
def call(x, y=None): return x, y
print(call(k := 1), call((k := 2), y=(k := 3)), k)
for src in "x := 1", "(x := 1)", "x = y := 1", "x = (y := 1)", "f(x := 1)", "f(a=x := 1)", "f(a=(x := 1))", "def f(a=x := 1): pass", "def f(a: x := 1): pass", "lambda: x := 1", "lambda: (x := 1)", "(lambda: x := 1)", "[x := 1]", "[x := 1, y := 2]", "{x := 1}", "{x := 1: 2}", "{(x := 1): 2}", "{1: x := 2}", "a[x := 1]", "a[x := 1:2]", "(x.y := 1)", "(x[0] := 1)", "((x, y) := 1)", "((x) := 1)", "(x := y := 1)", "(x := (y := 1))", "(x := 1, 2)", "(x := *y)", "(x := yield)", "def f(): (x := yield)", "def f(): (x := (yield))", "with (x := y): pass", "with (x := y) as z: pass", "with x := y: pass", "if x := 1: pass", "while x := 1: pass", "for x in y := z: pass", "assert x := 1", "return x := 1", "def f(): return x := 1", "def f(): return (x := 1)", "del x := 1", "import x := 1", "(x := 1) = 2", "(x := 1) += 2", "del (x := 1)", "(x: int := 1)", "x: int = y := 1", "(f() := 1)", "(1 := 2)", "('a' := 2)", "(True := 1)", "[x for x in y if (x := 1)]", "[x for x in (x := y)]", "[(x := y) for y in z]", "[[(x := y) for y in z] for x in w]", "[(i := 0) for i in x]", "[(lambda: (i := 0)) for i in x]", "[(j := 0) for i in x for j in i]", "class C: [(x := y) for y in z]", "x if y", "x if y else", "x else y", "if x else y", "x if y else z = 1", "not", "x and", "x or or y", "x not y", "x and not y", "x and = y", "@(x := y)\ndef f(): pass", "@x := y\ndef f(): pass", "match x := 1:\n case _: pass", "match (x := 1):\n case _: pass", "print(f'{x:=1}')", "print(f'{(x:=1)}')", "x = 1 if y else yield", "x = yield if y else 1":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
