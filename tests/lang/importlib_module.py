import importlib
import importlib.machinery
import importlib.util
import sys
import types


def raises(what, *args, **kwargs):
    try:
        return what(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e} {getattr(e, 'name', None)}"


print(importlib.import_module("keyword") is sys.modules["keyword"])
print(importlib.import_module("collections.abc").__name__, importlib.import_module(".abc", "collections").__name__)
print(raises(importlib.import_module, ".abc"), raises(importlib.import_module, "..abc", "collections"))
print(raises(importlib.import_module, "no.such"), raises(importlib.import_module, ""), importlib.invalidate_caches())
print(raises(__import__, 3), raises(__import__, ""), raises(__import__, "x", level=-1), raises(__import__, "x", {}, level=1))
print(raises(__import__, "x", {"__package__": 3}, level=1), raises(__import__, "x", {"__package__": ""}, level=1))
print(__import__("collections.abc").__name__, __import__("collections.abc", fromlist=["Set"]).__name__)
print(raises(__import__, "collections", fromlist=[3]), __import__("abc", {"__package__": "collections"}, level=1).__name__)
print(raises(__import__, "abc", {"__package__": "collections"}, level=2))
sys.modules["halted"] = None
print(raises(__import__, "halted"), raises(importlib.util.find_spec, "halted"))
fake = sys.modules["fake"] = types.ModuleType("fake")
fake.value = 5
import fake
from fake import value
print(fake.value, value, raises(exec, "from fake import nope"), raises(exec, "import fake.sub"), raises(exec, "import fake.a.b"))
fake.__all__ = ["value", "other"]
print(raises(exec, "from fake import *"))
fake.__all__ = [3]
print(raises(exec, "from fake import *"))
del fake.__all__
fake._hidden = 1
space = {}
exec("from fake import *", space)
print(sorted(n for n in space if not n.startswith("__")))
fake.__getattr__ = lambda name: name.upper() if name != "__path__" and name != "__all__" else fake.missing()
fake.__dir__ = lambda: ["b", "a"]
fake.missing = lambda: (_ for _ in ()).throw(AttributeError("x"))
from fake import dynamic
print(dynamic, fake.other, dir(fake))
try:
    from collections import OrderDict
except ImportError as e:
    print(e.name, e.name_from, e.msg.split(" (")[0])
del sys.modules["fake"]
print(raises(__import__, "fake"))
kw = sys.modules["keyword"]
kw.kwlist = None
kw.extra = 1
print(importlib.reload(kw) is kw, kw.kwlist[0], kw.extra)
print(raises(importlib.reload, 3), raises(importlib.reload, types.ModuleType("gone")))
spec = importlib.util.find_spec("keyword")
print(spec.name, spec.parent == "", spec.has_location, spec.submodule_search_locations, spec is kw.__spec__, type(spec) is importlib.machinery.ModuleSpec)
print(importlib.util.find_spec("no_such"), raises(importlib.util.find_spec, "no.such"), raises(importlib.util.find_spec, "keyword.sub"))
print(importlib.util.resolve_name(".x", "a.b"), importlib.util.resolve_name("x", None), raises(importlib.util.resolve_name, ".x", ""))
del sys.modules["keyword"]
spec = importlib.util.find_spec("keyword")
m = importlib.util.module_from_spec(spec)
print(m.__name__, m.__spec__ is spec, m.__file__ == spec.origin, hasattr(m, "kwlist"), spec.loader.exec_module(m), m.iskeyword("if"))
print("keyword" in sys.modules, spec.loader.get_source("keyword")[:3], spec.loader.is_package("keyword"))
s = importlib.machinery.ModuleSpec("a.b", None, origin="here", is_package=True)
print(s, s.parent, s.cached, s.loader_state, importlib.machinery.ModuleSpec("a.b", None).parent)
print(sys.__spec__.origin, sys, sys.__spec__.name, type(m.__loader__) is importlib.machinery.SourceFileLoader)
print(__spec__, __package__, __name__, __doc__)
import collections.abc as cabc, collections.abc
print(cabc is collections.abc)
