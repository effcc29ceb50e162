# Reference 4.2.1: what binds names.

def names(src, before=None):
    ns = dict(before or {})
    try: exec(src, ns)
    except Exception as e: print(type(e).__name__, e, end=" | ")
    ns.pop("__builtins__", None)
    print({k: (v if isinstance(v, (int, str, tuple, list, dict, type(None))) else type(v).__name__) for k, v in ns.items()})
names("a = b = 1"); names("a, *b = 1, 2, 3"); names("[a, (b, [c])] = 1, (2, [3])"); names("a: int = 1"); names("a: int"); names("a += 1"); names("a += 1", {"a": 1})
names("for i in range(3): pass"); names("for i, (j, *k) in [(1, 'ab')]: pass"); names("for i in []: pass"); names("import sys"); names("import os.path"); names("import os.path as p"); names("from math import pi as q, tau"); names("from os import path")
names("def f(x, y=1): z = 1"); names("class C:\n  attr = 1"); names("lambda w: w"); names("[x for x in 'a']"); names("[y := x for x in 'ab']"); names("(n := 5)"); names("print(m := 3)")
names("try: 1/0\nexcept ZeroDivisionError as e: pass"); names("try: 1/0\nexcept ZeroDivisionError as e: k = e"); names("e = 1\ntry: 1/0\nexcept ZeroDivisionError as e: e = 2"); names("try: raise KeyError\nexcept KeyError as e: del e")
names("try: raise ExceptionGroup('g', [KeyError(1)])\nexcept* KeyError as eg: n = len(eg.exceptions)")
names("match 5:\n  case x: pass"); names("match [1, 2, 3]:\n  case [a, *rest]: pass"); names("match {'k': 1, 'z': 2}:\n  case {'k': v, **others}: pass"); names("match 5:\n  case (1 | 5) as got: pass"); names("match [1, 2]:\n  case [a, 3]: pass\n  case _: pass"); names("match 5:\n  case x if x > 9: pass")
names("type T = int"); names("def f[T](): pass"); names("class C[T]: pass"); names("async def co(): pass"); names("del a", {"a": 1}); names("del a"); names("del (a, [b])", {"a": 1, "b": 2, "c": 3})
class CM:
    def __enter__(self): return 1, 2
    def __exit__(self, *a): pass
names("with c as (a, b): pass", {"c": CM()}); names("with c: pass", {"c": CM()})
def f():
    print(sorted(locals()))
    a = 1
    def g(): pass
    class h: pass
    for i in "": pass
    import math as m
    print(sorted(locals()))
    del a
    [x for x in "a"]
    print(sorted(locals()))
f()
print(f.__code__.co_varnames)
def target():
    d, l = {}, [0, 0]
    d["x"] = l[0] = 5
    for d["loop"] in range(2): pass
    for l[1] in "ab": pass
    with CM() as d["with"]: pass
    class O: pass
    o = O()
    for o.attr in "z": pass
    (d["t"], o.u), *l[0:1] = (1, 2), 3, 4
    return d, l, vars(o)
print(target())
def unbound(kind):
    if kind == 0: print(x)
    x = 1
    if kind == 1: del x; print(x)
    if kind == 2: del x; del x
    if kind == 3:
        try: raise KeyError
        except KeyError as x: pass
        print(x)
for k in range(4):
    try: unbound(k)
    except UnboundLocalError as e: print(k, e)
class K:
    try: del nothing
    except NameError as e: print(e)
    y = 1
    del y
    try: y
    except NameError as e: print(e)
for src in "None = 1", "True = 1", "__debug__ = 1", "def None(): pass", "class True: pass", "import x as None", "for None in x: pass", "f(None=1)", "lambda None: 1", "def f(None): pass", "del None", "(None := 1)", "with x as None: pass", "__debug__ += 1", "x.__debug__ = 1", "def f(__debug__): pass", "global None", "del __debug__", "[None for None in x]", "try: pass\nexcept E as None: pass", "match x:\n case None as __debug__: pass", "import __debug__", "f(__debug__=1)", "a.None = 1", "class __debug__: pass", "type None = 1":
    try: compile(src, "s", "exec"); print("ok", src)
    except SyntaxError as e: print(repr(src), e.msg)
