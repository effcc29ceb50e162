# Reference 5.1, 5.2: importlib, packages.
import importlib, sys, types

from support.scratch import folder, remove, show_each, write

sys.path.insert(0, folder)
write("parent/__init__.py", "print('parent init', __name__, __package__, __path__ != [], __file__.endswith('__init__.py'))\nx = 1")
write("parent/one/__init__.py", "print('one init', __name__, __package__)")
write("parent/two/__init__.py", "print('two init')")
write("parent/two/leaf.py", "print('leaf', __name__, __package__, __file__.endswith('leaf.py'), '__path__' in globals())\nvalue = 5")
write("space/inner.py", "v = 'namespace'")
write("space/deep/er.py", "v = 'deeper'")
import parent.one
print(parent.one.__name__, hasattr(parent, "two"), sorted(m for m in sys.modules if m.startswith("parent")))
import parent.two.leaf as leaf
print(leaf.value, parent.two.leaf is leaf, sys.modules["parent.two.leaf"] is leaf)
import space.inner
print(space.inner.v, space.__file__ if hasattr(space, "__file__") else "no file", space.__package__, space.__spec__.origin, space.__spec__.loader is not None)
from space.deep import er
print(er.v, er.__name__, er.__package__, len(list(space.__path__)))
show_each(lambda: importlib.import_module("parent.two").__name__, lambda: importlib.import_module(".two.leaf", "parent").value, lambda: importlib.import_module("..one", "parent.two").__name__, lambda: importlib.import_module(".x"), lambda: importlib.import_module("...y", "parent"), lambda: importlib.import_module("nowhere"), lambda: importlib.import_module("parent.nowhere"), lambda: importlib.import_module("parent.x.y"), lambda: importlib.import_module("space.nowhere"), lambda: importlib.import_module(""), lambda: importlib.import_module("math").pi)
show_each(lambda: __import__("parent.two.leaf").__name__, lambda: __import__("parent.two.leaf", fromlist=["value"]).__name__, lambda: __import__("parent.two", fromlist=("leaf",)).__name__, lambda: __import__("parent.two", fromlist=("nothing",)).__name__, lambda: __import__("parent", None, None, ["one", "two"]).__name__, lambda: __import__("two", {"__package__": "parent"}, None, (), 1).__name__, lambda: __import__("two", {"__package__": "parent"}, None, ("x",), 1).__name__, lambda: __import__("", {"__package__": "parent"}, None, ("x",), 1).__name__, lambda: __import__(""), lambda: __import__("a", level=-1), lambda: __import__("a", {}, {}, (), 1), lambda: __import__(5), lambda: __import__("parent.one.deep"), lambda: __import__("math", None, None, 5 and []).__name__)
def missing():
    import parent.nothing
def missing2():
    from parent import nothing
def missing3():
    import math.sin
def missing4():
    from math import cosinus
show_each(missing, missing2, missing3)
for f in missing, missing2, missing4:
    try: f()
    except ImportError as e: print(e.name, e.name_from, (e.path or "").startswith(folder))
m = types.ModuleType("made", "doc")
sys.modules["made"] = m
m.v = 3
import made
from made import v
print(made is m, v, m.__doc__)
remove()
