# Functions with more variables, arguments, items and nesting than fit in registers.
def mk(src, *names):
    ns = {}
    exec(src, ns)
    return [ns[n] for n in names]
n = 300
src = "def f(a):\n" + "".join(f"    v{i} = a + {i}\n" for i in range(n)) + "    del v299\n    try:\n        v299\n    except UnboundLocalError as e:\n        print(e)\n    v298 += 5\n    for v297 in range(3): pass\n    [v296, *v295] = 1, 2, 3\n    v294 = 0\n    return " + " + ".join(f"v{i}" for i in range(290)) + ", v298, v297, v296, v295, [v5 + x for x in (1, 2)]"
(f,) = mk(src, "f")
print(f(1))
args = ", ".join(str(i) for i in range(300)); kws = ", ".join(f"k{i}={i}" for i in range(300))
ns = {}
exec(f"def g(*a, **k): return len(a), sum(a), len(k), sum(k.values())\nprint(g({args}), g({kws}), g({args}, {kws}), g(*[1], {args}, **dict(z=1), {kws}))\nclass A:\n  def m(self, *a, **k): return len(a), len(k)\nprint(A().m({args}, {kws}))", ns)
exec("print(len([" + ", ".join(f"x{i}" if False else f"ns{''}" for i in range(500)) + "]), len((" + "ns, " * 300 + ")), len({" + ", ".join(f"{i}: ns" for i in range(500)) + "}), len({" + ", ".join(f"str({i})" for i in range(400)) + "}))", {"ns": 1})
exec("x = 5\nprint(f'" + "{x} a " * 200 + "'[-8:])")
exec("def p(" + ", ".join(f"p{i}={i}" for i in range(150)) + "): return p149 + p0\nprint(p(), p(p149=1), p.__defaults__[-1])")
exec("(" + ", ".join(f"q{i}" for i in range(200)) + ") = range(200)\nprint(q199)")
exec("m = list(range(150))\nmatch m:\n  case [" + ", ".join(f"w{i}" for i in range(150)) + "]: print(w149)")
exec("def c():\n" + "".join(f"  z{i} = {i}\n" for i in range(120)) + "  def i(): return " + " + ".join(f"z{i}" for i in range(120)) + "\n  return i()\nprint(c())")
print(eval("f(" * 90 + "1" + ")" * 90, {"f": lambda x: x + 1}))
print(eval("[" * 90 + "1" + "]" * 90)[0][0][0] is not None)
print(eval("1 + (" * 90 + "x" + ")" * 90, {"x": 1}))
print(eval("x" + ".upper()" * 300, {"x": "a"}))
print(eval("x" + "[0]" * 300, {"x": (l := [], l.append(l), l)[2]}) is l)
print(eval("-" * 200 + "x", {"x": 1}), eval("not " * 200 + "x", {"x": 1}))
