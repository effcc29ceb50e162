# Reference 7.11, 7.11.1: the import statement, future statements.
import __future__, math as m, sys as _sys, collections
from math import pi, e as euler, sqrt
from os import (path,
                sep as separator,)
from support.attempts import show_each

print(m.pi == pi, euler > 2, sqrt(4), path.__name__ in ("posixpath", "os.path"), separator)
print(__future__.all_feature_names, __future__.annotations.compiler_flag == __future__.CO_FUTURE_ANNOTATIONS, __future__.division.getOptionalRelease(), __future__.annotations.getMandatoryRelease(), __future__.generators)
ns = {}
exec("from __future__ import annotations\ndef f(x: undefined + 1, *y: 'str', z: int = 2) -> a[b]: v: nowhere = 1; return v\nclass C:\n  w: not_there\n  u: (1, 2)\nt: lambda q: q = 5", ns)
print(ns["f"].__annotations__, ns["C"].__annotations__, ns["__annotations__"], ns["f"](1), ns["annotations"])
for src in "from __future__ import annotations", "'doc'\nfrom __future__ import division", "from __future__ import nested_scopes, generators as g", "# c\n\nfrom __future__ import (annotations,)", "x = 1\nfrom __future__ import annotations", "import x\nfrom __future__ import annotations", "'a'\n'b'\nfrom __future__ import annotations", "from __future__ import braces", "from __future__ import nope", "from __future__ import *", "from __future__ import barry_as_FLUFL", "def f():\n from __future__ import annotations", "if 1: from __future__ import annotations", "from __future__ import annotations; from __future__ import division", "from __future__ import annotations\nx = 1\nfrom __future__ import division", "import __future__", "from .__future__ import nope", "from __future__ import annotations as a, nope", "x = 1; from __future__ import division", "from __future__ import with_statement\nwith x: pass":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg, e.lineno)
class Mod:
    __name__ = "mod"
    a = 1
    def __getattr__(self, n):
        if n.startswith("dyn"): return n * 2
        raise AttributeError(n)
_sys.modules["objmod"] = Mod()
import objmod
from objmod import a, dynamic as d
print(a, d)
def missing(): from objmod import zzz
show_each(missing)
_sys.modules["noname"] = object()
def noname(): from noname import zzz
show_each(noname)
_sys.modules["pkg.sub"] = "submodule"
_sys.modules["pkg"] = P = type("P", (), {"__name__": "pkg", "__path__": []})()
def bound():
    import pkg.sub
    return pkg is P
def bound2():
    import pkg.sub as s
    return s
def bound3():
    from pkg import sub
    return sub
show_each(bound, bound2, bound3)
