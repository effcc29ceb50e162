# Reference 8.6.4: patterns (or, as, literal, capture, wildcard, value, group, sequence, mapping, class).
import collections, enum
from support.attempts import show_each

def try_(pattern, *values, **ns):
    code = compile(f"match v:\n case {pattern}: r = {{k: x for k, x in locals().items() if k not in before}}", "p", "exec")
    for v in values:
        space = dict(ns, v=v, r="no")
        space["before"] = set(space) | {"before", "__builtins__"}
        try: exec(code, globals() | space, l := dict(space)); r = l["r"]
        except Exception as e: r = f"{type(e).__name__} {e}"
        print(pattern, "<-", v, ":", r)
try_("1 | 2 | 'a'", 1, 2.0, True, "a", 3, None, 1 + 0j)
try_("(1 | 2) as x", 1, 2, 3)
try_("[1 as a, (2 | 3) as b]", [1, 3], (1, 2), [1, 4])
try_("[x] | [x, _]", [1], [1, 2], [1, 2, 3])
try_("None", None, 0, False, "")
try_("True", True, 1, 1.0, "True")
try_("False", False, 0, None)
try_("0", 0, False, 0.0, -0.0, None)
try_("-1", -1, -1.0, 1)
try_("1.5", 1.5, 3 / 2)
try_("-1.5 + 2j", complex(-1.5, 2))
try_("3 - 4j", 3 - 4j, complex(3, 4))
try_("'a' 'b'", "ab", "a")
try_("b'x'", b"x", bytearray(b"x"), "x")
try_("r'\\n'", "\\n")
try_("x", 1, None)
try_("_", 1)
try_("(x)", 1)
try_("(1)", 1, (1,))
try_("(1,)", 1, (1,), [1])
try_("()", (), [], "", {}, None, b"", range(0))
try_("[]", [], [1])
class Color(enum.Enum):
    RED = 1
    BLUE = 2
class NS: a = 5; b = [1, 2]; class_ = int
try_("Color.RED", Color.RED, Color.BLUE, 1)
try_("NS.a | NS.b", 5, [1, 2], 6)
try_("NS.missing", 5)
try_("NS.class_()", 5, "x")
try_("[a, b]", [1, 2], (1, 2), "ab", b"ab", {1: 2, 3: 4}, {1, 2}, range(2), bytearray(b"ab"), collections.deque([1, 2]), memoryview(b"ab").tolist(), [1])
try_("[a, *r]", [1], [1, 2, 3], [])
try_("[*r]", [], (1, 2), "ab")
try_("[*_]", [1], 5)
try_("[a, *_, b]", [1, 2], [1], [1, 2, 3, 4])
try_("[*a, 1, b]", [0, 1, 2], [1, 2], [1, 1, 2], [0, 2, 2])
try_("a, b", (1, 2))
try_("a, *r", (1, 2))
try_("*r,", (1, 2))
try_("[[a, b], [c]]", [[1, 2], [3]], [[1, 2], 3])
try_("{'k': v2}", {"k": 1}, {"k": 1, "z": 2}, {}, [("k", 1)], collections.OrderedDict(k=2), collections.defaultdict(int), collections.ChainMap({"k": 9}))
try_("{'k': 1, **rest}", {"k": 1, "z": 2}, {"k": 1}, {"k": 2})
try_("{}", {}, {1: 2}, [], None)
try_("{**r}", {}, {1: 2})
try_("{1: a, 'x': {'y': [b, _]}}", {1: 2, "x": {"y": [3, 4]}}, {1: 2, "x": {"y": [3]}})
try_("{NS.a: x}", {5: "five"}, {"a": 1})
try_("{None: a, True: b, -1: c, 1.5: d, b'x': e}", {None: 1, True: 2, -1: 3, 1.5: 4, b"x": 5})
try_("{NS.a: x, 5: y}", {5: 1})
try_("{'k': None}", {"k": None}, {})
class Miss(dict):
    def __missing__(self, k): return "missing"
    def get(self, k, d=None): print("get", k, end=" "); return super().get(k, d)
try_("{'k': x}", Miss(), Miss(k=1))
try_("int(x)", 5, True, 5.0, "5")
try_("int() | str()", 5, "a", 1.5)
try_("int(real=r, imag=0)", 5, "a")
try_("str(x) | bytes(x)", "a", b"b", bytearray(b"c"))
try_("list([a, b])", [1, 2], (1, 2))
try_("dict({'k': a})", {"k": 1})
try_("float(x)", 1.5, 1)
try_("bool(b)", True, 1)
try_("object(__class__=c)", 5)
try_("int(1 | 2 as x)", 1, 3)
try_("type(__name__='int')", int, str)
class Pt:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"Pt({self.x}, {self.y})"
try_("Pt(0, y)", Pt(0, 5), Pt(1, 5), 5)
try_("Pt(x=a, y=b)", Pt(1, 2))
try_("Pt(a, y=b)", Pt(1, 2))
try_("Pt(Pt(a, b), c)", Pt(Pt(1, 2), 3), Pt(1, 2))
try_("Pt(a, b, c)", Pt(1, 2))
try_("Pt(a, x=b)", Pt(1, 2))
try_("Pt(z=1)", Pt(1, 2))
try_("Pt() as q", 5)
try_("undefined_class()", 5)
try_("undefined.attr", 5)
try_("NS.a()", 5)
for src in "1 + 2", "1 - 2", "-x", "+1", "1j", "-1j", "1 + 2j", "1j + 2", "x.y + 1j", "1 * 2", "not 1", "x == 1", "f'a'", "'a' f'b'", "'a' b'b'", "...", "x()", "x.y()", "x()()", "x(1)(2)", "x[0]", "x.y[0]", "[x, x]", "[x, *x]", "{'a': x, 'b': x}", "x(y, a=y)", "x | y", "[x] | [y]", "[x] | 1", "(x | y)", "{1: a, 1: b}", "{1: a, 1.0: b}", "{1: a, True: b}", "{'a': x, 'a': y}", "{x: y}", "{x.y: z}", "{x(): y}", "{[1]: y}", "{1: y, **z, 2: w}", "{**z, 1: y}", "{**_}", "{**z, **w}", "{1, 2}", "{1: *x}", "{1}", "[*a, *b]", "[*_, *_]", "*a", "(*a)", "*a,", "x(*a)", "x(**k)", "x(a=1, 2)", "x(a=1, a=2)", "x(a=b, c=b)", "x(1=2)", "x(a.b=1)", "x(a,)", "x(a=1,)", "1 as x", "1 as x as y", "(1 as x) as y", "1 as x.y", "1 as (x)", "1 as 2", "x as x", "_ as _", "None as x", "True()", "None.x", "-True", "- 1", "--1", "-'a'", "1..real", "_.x", "_()", "x._", "_ | _", "lambda: 1", "x if y else z", "(1, 2) | (3, 4)", "1 | 2 |", "| 1", "1,", ",", "1, 2,", "[1, 2,]", "[,]", "(,)", "{,}", "x y", "x := 1", "yield", "await x", "match", "case", "type", "print", "__debug__", "x.__debug__", "x(__debug__=1)":
    try: compile(f"match v:\n case {src}: pass", "s", "exec"); print("ok ", src)
    except SyntaxError as e: print(src, "|", e.msg)
