# Reference 6.2.2 to 6.2.7: literals, parenthesized forms, displays of lists, sets and dictionaries.
from support.attempts import show_each

def p(x): print("eval", x, end="; "); return x
show_each(lambda: (), lambda: (1), lambda: (1,), lambda: ((1,),), lambda: (1, *[2, 3], *()), lambda: (*"ab",), lambda: [], lambda: [*range(3), *"x"], lambda: {*"a", *[1]} == {"a", 1}, lambda: {}, lambda: {**{}}, lambda: {"a": 1, **{"a": 2, "b": 3}, "b": 4}, lambda: {1: "a", True: "b", 1.0: "c"}, lambda: {1, True, 1.0}, lambda: {p(1): p(2), p(3): p(4)}, lambda: [p(1), p(2), *[p(3)]], lambda: {**{p(1): p(2)}, p(3): p(4)})
show_each(lambda: [*5], lambda: (*None,), lambda: {*1}, lambda: {**[]}, lambda: {**5}, lambda: {[]: 1}, lambda: {1: 2, []: 3}, lambda: {[]}, lambda: {{}}, lambda: {**{1: 2}}, lambda: {(1, []): 2}, lambda: {slice(1): 1}, lambda: {(): 1, frozenset(): 2})
show_each(lambda: [x for x in range(5) if x % 2 if x > 1], lambda: [(x, y) for x in range(3) for y in range(x)], lambda: {x % 3 for x in range(9)}, lambda: {k: v for k, v in zip("ab", [1, 2])}, lambda: {k: v for k in "ab" for v in range(3)}, lambda: [[y for y in range(x)] for x in range(3)], lambda: [x for x, in [(1,), (2,)]], lambda: [a for a, *b in ["xyz"]], lambda: [b for a, *b in ["xyz"]], lambda: [x for x in ()], lambda: {p(k): p(v) for k, v in [(1, 2)]}, lambda: [x if x else "zero" for x in range(2)], lambda: [lambda: x for x in range(3)][0](), lambda: [i for i in range(3) if (j := i)] + [j], lambda: {**{k: k for k in "a"}, "b": 1}, lambda: [*(x for x in "ab")], lambda: [x for x in [1, 2] for x in [x, x * 10]])
show_each(lambda: [x for x in 5], lambda: [1 / x for x in [1, 0]], lambda: [x for x, y in [1]], lambda: {k: v for k, v in [(1, 2, 3)]}, lambda: {[]: v for v in [1]}, lambda: [undefined for x in [1]], lambda: [x for x in undefined], lambda: [x for _ in [1] for x in None])
x = "outer"
print([x for x in range(3)], x, [y for y in [x]], {x: x for x in "a"}, x)
class C:
    a = [1, 2]
    b = [v for v in a]
    c = [v * 2 for v in a if v]
    try: d = [v for v in range(2) for _ in a]
    except NameError as e: d = str(e)
print(C.b, C.c, C.d)
l = [1, 2, 3]
print([l.append(v) or v for v in l if len(l) < 6], l)
for src in "[x for x in 1, 2]", "[x, y for x in z]", "{**x for x in y}", "[*x for x in y]", "{x: y, z}", "{x, y: z}", "(*x)", "*x", "x = *y", "x = *y,", "print(*x,)", "(x for x in y, 1)", "f(x for x in y, 1)", "f(1, x for x in y)", "f(x for x in y)", "{x: *y}", "{*x: y}", "{**x: y}", "[for x in y]", "[x for x y]", "[x for in y]", "{x:}", "{:x}", "{,}", "[,]", "(,)", "[1,,2]", "[x for (x, y) in z]", "[x for x[0] in z]", "[x for f() in z]", "[x for 1 in z]", "[x if y for x in z]", "[x for x in y if]", "[x for x in lambda: y, z]", "[x for x in (lambda: y)]", "[x for x in y if z else w]", "{**x, *y}", "{*x, **y}", "{1: 2, **x, 3: 4,}", "[(yield) for x in y]", "lambda: [(yield x) for x in y]", "def f():\n return [(yield) for x in y]", "[x for x in (yield)]", "[i := 0 for x in y]", "[(x := 0) for x in y]", "[y for x in (y := z)]", "class C: [(y := x) for x in z]", "[await x for x in y]", "(yield)", "((a for a in b) for c in d)":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
