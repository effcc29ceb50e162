# Reference 5.3: searching, the module cache.
import sys, importlib

from support.scratch import folder, remove, show_each, write

sys.path.insert(0, folder)
write("once.py", "print('executing once')\ncount = 1")
import once
import once as again
from once import count
print(again is once, "once" in sys.modules, count)
del sys.modules["once"]
import once as fresh
print(fresh is once, fresh is again, sys.modules["once"] is fresh)
sys.modules["once"] = None
def blocked():
    import once
def blocked2():
    from once import count
show_each(blocked, blocked2)
try: import once
except ModuleNotFoundError as e: print(e.name, e.path)
sys.modules["once"] = 5
import once
print(once)
sys.modules["blocked.sub"] = None
show_each(lambda: importlib.import_module("blocked.sub"))
del sys.modules["once"]
import once
print(importlib.reload(once) is once)
write("once.py", "print('changed source text'); later = 2")
importlib.reload(once)
print(once.later, once.count, once.__name__)
show_each(lambda: importlib.reload(5))
write("fails.py", "import once\nprint('fails begins')\nraise ValueError('half way')")
def fail(): import fails
show_each(fail, lambda: "fails" in sys.modules, fail)
write("replaces.py", "import sys\nclass M: attr = 'replaced'\nsys.modules[__name__] = M")
import replaces
print(replaces.attr, type(replaces).__name__)
write("removes.py", "import sys\ndel sys.modules[__name__]")
def removed(): import removes
show_each(removed)
write("syn.py", "x = = 1\n")
def syntax(): import syn
try: syntax()
except SyntaxError as e: print(e.msg, e.lineno, e.filename.endswith("syn.py"), "syn" in sys.modules)
write("cyc_a.py", "print('a begins')\nimport cyc_b\nname = 'A'\nprint('a ends', cyc_b.name)")
write("cyc_b.py", "print('b begins')\nimport cyc_a\nname = 'B'\nprint('b ends', hasattr(cyc_a, 'name'))")
import cyc_a
write("cyc_c.py", "from cyc_d import name\nname_c = 1")
write("cyc_d.py", "from cyc_c import name_c\nname = 1")
def cyc():
    import cyc_c
try: cyc()
except ImportError as e: print(e.name, str(e).split("(")[0])
print(sorted(m for m in sys.modules if m.startswith("cyc_")))
sys.path[:] = []
def gone():
    import never_seen
show_each(gone)
import math
print(math.__name__, "math" in sys.builtin_module_names or True)
remove()
