# A class that lies in every operator method: wrong types, NotImplemented, exceptions, side effects.
names = ("add sub mul truediv floordiv mod pow matmul lshift rshift and or xor divmod").split()
symbols = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "matmul": "@", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^"}


def attempt(what, action):
    try:
        result = action()
        print(what, "->", result if isinstance(result, (int, str, bool, float, tuple, type(None))) else type(result).__name__)
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


def liar(answer, kinds=("", "r", "i")):
    """A class whose operator methods all answer so."""
    space = {}
    for kind in kinds:
        for name in names:
            space[f"__{kind}{name}__"] = lambda self, *other, k=kind, n=name: answer(f"{k}{n}")
    for name in "eq ne lt le gt ge".split():
        space[f"__{name}__"] = lambda self, other, n=name: answer(n)
    for name in "neg pos invert abs int float complex index round trunc floor ceil len bool hash str repr bytes iter next reversed dir enter call length_hint".split():
        space[f"__{name}__"] = lambda self, *a, n=name: answer(n)
    for name in "getitem contains missing format exit sizeof".split():
        space[f"__{name}__"] = lambda self, *a, n=name: answer(n)
    space["__setitem__"] = lambda self, *a: answer("setitem")
    space["__delitem__"] = lambda self, *a: answer("delitem")
    return type("Liar", (), space)


def boom(name):
    raise LookupError(name)


import math
import operator

for title, answer in (("None", lambda n: None), ("NotImplemented", lambda n: NotImplemented), ("its name", lambda n: n), ("an int", lambda n: 7), ("minus one", lambda n: -1), ("a float", lambda n: 0.5), ("a list", lambda n: []), ("raises", boom)):
    x = liar(answer)()
    print("--", title)
    for name in names:
        if name == "divmod":
            attempt("divmod", lambda: divmod(x, 1))
            attempt("rdivmod", lambda: divmod(1, x))
            continue
        attempt(f"x {symbols[name]} 1", lambda: eval(f"x {symbols[name]} 1", {"x": x}))
        attempt(f"1 {symbols[name]} x", lambda: eval(f"1 {symbols[name]} x", {"x": x}))
        attempt(f"x {symbols[name]}= 1", lambda: getattr(operator, {"and": "iand", "or": "ior"}.get(name, "i" + name))(x, 1))
    for symbol in "== != < <= > >=".split():
        attempt(f"x {symbol} 1", lambda: eval(f"x {symbol} 1", {"x": x}))
        attempt(f"1 {symbol} x", lambda: eval(f"1 {symbol} x", {"x": x}))
    for function in (operator.neg, operator.pos, operator.invert, abs, int, float, complex, operator.index, round, math.trunc, math.floor, math.ceil, len, bool, hash, str, repr, bytes,
                     iter, next, reversed, dir, callable, list, tuple, set, sum, min, max, sorted, any, all, enumerate, range, chr, bin, math.sqrt, math.gcd, format, ascii, print if False else str, dict, bytearray, operator.length_hint, operator.truth, operator.not_, frozenset, "abc".find if False else repr, zip, "{}".format, "%s".__mod__, "%d".__mod__, "%x".__mod__, "%c".__mod__, "a".__mul__, [1].__mul__, [1, 2].__getitem__, "abc".__getitem__, {}.get, [x].count, [x].index, "ab".join, "a".ljust, b"a".join):
        attempt(function.__name__, lambda: function(x))
    attempt("x[0]", lambda: x[0])
    attempt("x[0] = 1", lambda: operator.setitem(x, 0, 1))
    attempt("del x[0]", lambda: operator.delitem(x, 0))
    attempt("1 in x", lambda: 1 in x)
    attempt("x in [1]", lambda: x in [1])
    attempt("x in {1}", lambda: x in {1})
    attempt("x()", lambda: x())
    attempt("[*x]", lambda: [*x][:3])
    attempt("f(**x)", lambda: dict(**x))
    attempt("not x", lambda: not x)
    attempt("x and 1", lambda: (x and 1) == 1)
    attempt("slice", lambda: [1, 2, 3][x:])
    attempt("a, b = x", lambda: operator.itemgetter(0)([*x]))
    attempt("pow 3", lambda: pow(x, 2, 3))
    attempt("round 2", lambda: round(x, 2))
    attempt("format spec", lambda: format(x, ">5"))
    attempt("f-string", lambda: f"{x}{x!r}{x!s:>3}")
    attempt("isinstance", lambda: isinstance(1, x))
    attempt("sort with", lambda: len(sorted([x, x, x])))
    attempt("with", lambda: exec("with x: pass", {"x": x}))
    attempt("for", lambda: exec("for i in x: break", {"x": x}))
    attempt("match", lambda: exec("match x:\n case 1: pass\n case [a]: pass\n case {'a': 1}: pass", {"x": x}))
    attempt("dict key", lambda: len({x: 1, 1: 2}))
    attempt("raise", lambda: exec("raise x", {"x": x}))
    attempt("exec", lambda: exec(x))
    attempt("int base", lambda: int("11", x))
