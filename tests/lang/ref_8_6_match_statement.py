# Reference 8.6.1 to 8.6.3: match, guards, irrefutable cases.
from support.attempts import show_each

def p(x, r=None): print(x, end=" "); return x if r is None else r
def flow(v):
    match p("subject", v):
        case 1: return "one"
        case 2 | 3: return "two or three"
        case x if p("guard", x) == 4: return "guard true"
        case [a, b] if p("seq guard", True) and a == b: return "equal pair", a
        case [a, *_] if a: return "first true", a
        case {"k": k} if k > 1: return "k", k
        case str(s) if s.isupper(): return "upper", s
        case _ if isinstance(v, float): return "float"
        case _: return "rest"
show_each(*(lambda v=v: flow(v) for v in (1, 3, 4, [1, 1], [0, 0], [5, 6], [0, 6], {"k": 2}, {"k": 1}, "AB", "ab", 1.5, None)))
def bound(v):
    a = b = c = "old"
    match v:
        case [a, 1]: pass
        case [b, c] if False: pass
        case (d, e) | [d, e, _]: return d, e
        case {"x": f, **g}: return f, g
        case [h, *i]: return h, i
    return a, b, c
show_each(lambda: bound([5, 1]), lambda: bound([5, 6]), lambda: bound([1, 2, 3]), lambda: bound({"x": 1, "y": 2}), lambda: bound([1, 2, 3, 4]), lambda: bound(5), lambda: bound("ab"))
def guard_raises(v):
    match v:
        case x if 1 / x: return "nonzero"
        case _: return "never for 0"
def guard_binds(v):
    match v:
        case x if (y := x * 2) > 5: return x, y
        case z: return "small", z, y
def nothing(v):
    match v:
        case 1: return "one"
    return "no case"
def tup(a, b):
    match a, b:
        case 0, 0: return "origin"
        case x, 0 | None: return "x axis", x
        case *rest, 5: return rest
        case _, _: return "plane"
def star(*a):
    match *a, 9:
        case 1, 2, 9: return "12"
        case *r,: return r
show_each(lambda: guard_raises(1), lambda: guard_raises(0), lambda: guard_binds(3), lambda: guard_binds(1), lambda: nothing(1), lambda: nothing(2), lambda: tup(0, 0), lambda: tup(1, None), lambda: tup(1, 5), lambda: tup(1, 1), lambda: star(1, 2), lambda: star())
class Eq:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print(f"eq({self.n},{o})", end=" "); return self.n == o
def order(v):
    match v:
        case 1 | 2 | 3: return "a"
        case [1, 2]: return "b"
        case 4: return "c"
show_each(lambda: order(Eq(3)), lambda: order(Eq(4)), lambda: order([Eq(1), Eq(2)]), lambda: order([Eq(9), Eq(2)]))
match = case = type = _ = 5
print(match, case, match + case, [match], match * -case, match - 1)
match (match):
    case case if case == match: print("soft", case)
match [1, 2]:
    case [match, case]: print(match, case)
def match(*x): return "called", x
print(match(1), match (2))
match = {"x": [1]}
print(match["x"], match ["x"] [0])
match.get("x")
match -1:
    case -1: print("minus one")
match not 1:
    case False: print("not")
match [match]:
    case [{"x": [n]}]: print(n)
match {}:
    case {}: print("empty mapping")
match ():
    case []: print("empty sequence")
match 1,:
    case [1]: print("one tuple")
match x := 5, 6:
    case (5, 6): print("walrus", x)
match lambda: 1:
    case f: print(f())
for i in range(5):
    match i:
        case 0: continue
        case 1: pass
        case 2:
            match i:
                case 2: print("nested")
        case 3: break
        case _: print("no")
print(i)
class C:
    match 5:
        case attr: pass
    def m(self):
        match self:
            case C(): return "self"
print(C.attr, C().m())
def g():
    match (yield 1):
        case "sent": yield "ok"
        case other: yield other
q = g(); next(q); print(q.send("sent"))
for src in "match x: pass", "match x:\n pass", "match x:\n case 1: pass\n pass", "match:\n case 1: pass", "match x:\n case: pass", "match x:\n case 1, 2: pass", "match x, y:\n case _: pass", "match *x:\n case _: pass", "match *x,:\n case _: pass", "match x:\n case _: pass\n case 1: pass", "match x:\n case y: pass\n case 1: pass", "match x:\n case y if z: pass\n case 1: pass", "match x:\n case (y): pass\n case 1: pass", "match x:\n case _ | 1: pass", "match x:\n case 1 | _: pass", "match x:\n case 1 | y: pass", "match x:\n case y | 1: pass", "match x:\n case (1 | y) as z: pass\n case _: pass", "match x:\n case _ as y: pass", "match x:\n case y as _: pass", "match x:\n case y as z: pass\n case 1: pass", "match x:\n case 1 if: pass", "match x:\n case 1 if y := 2: pass", "match x:\n case 1 if (y := 2): pass", "match x:\n case 1 else: pass", "match x:\n else: pass", "match x:\n case 1:\n pass", "match x:\ncase 1: pass", "match yield:\n case _: pass", "def f():\n match yield:\n  case _: pass", "match x if y else z:\n case _: pass", "match x = 1:\n case _: pass", "match x:\n case 1: pass\nelse: pass", "match x: case 1: pass", "case 1: pass", "match (x, y):\n case (a, b): pass", "match x:\n case 1: pass; pass", "match x\n case 1: pass", "match x:\n case 1 pass", "match = 1", "match: int = 1", "match.x = 1", "match[x] = 1", "match(x)", "match (x):\n case 1: pass", "print(match)", "match x:\n  case 1: pass\n case 2: pass", "match x:\n\n case 1: pass\n # c\n\n case 2: pass", "class match: pass", "def case(): pass", "import match", "match match:\n case match: pass", "match x:\n case type: pass", "lambda match: match", "for match in case: pass", "match -x", "match - x", "match * x", "match, x", "match not x:\n case _: pass", "match in x", "match is x", "match and x", "match if x else y", "match x", "match 1", "match 'a'", "match [a]", "match (a)", "match {a}":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
