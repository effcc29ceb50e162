# Reference 5.5, 5.6: the path based finder.
import sys, os, importlib

from support.scratch import folder, remove, show_each, write

write("first/both.py", "where = 'first'")
write("second/both.py", "where = 'second'")
write("second/only.py", "where = 'only in second'")
write("first/pkg/__init__.py", "where = 'package'")
write("first/pkg.py", "where = 'module'")
write("first/part/a.py", "where = 'part a'")
write("second/part/b.py", "where = 'part b'")
write("second/shadow/__init__.py", "where = 'regular'")
write("first/shadow/note.txt", "no module here")
first, second = os.path.join(folder, "first"), os.path.join(folder, "second")
print(type(sys.path).__name__, all(isinstance(p, str) for p in sys.path))
sys.path[:0] = [first, second, os.path.join(folder, "not there"), os.path.join(first, "both.py")]
import both, only, pkg, part.a, part.b, shadow
print(both.where, only.where, pkg.where, part.a.where, part.b.where, len(list(part.__path__)), shadow.where)
del sys.modules["both"]
sys.path.remove(first)
import both
print(both.where)
import importlib.util
spec = importlib.util.find_spec("both")
print(spec.name, spec.origin.endswith("both.py"), importlib.util.find_spec("absent"), importlib.util.find_spec("shadow").submodule_search_locations is not None)
show_each(lambda: importlib.util.find_spec("absent.child"), lambda: importlib.util.find_spec(".x"), lambda: importlib.util.resolve_name(".a.b", "p.q"), lambda: importlib.util.resolve_name("..a", "p.q"), lambda: importlib.util.resolve_name("...a", "p.q"), lambda: importlib.util.resolve_name("plain", None), lambda: importlib.util.resolve_name(".a", ""))
path = os.path.join(folder, "second", "only.py")
spec = importlib.util.spec_from_file_location("elsewhere", path)
m = importlib.util.module_from_spec(spec)
print(m.__name__, hasattr(m, "where"), "elsewhere" in sys.modules)
spec.loader.exec_module(m)
print(m.where, m.__spec__ is spec, m.__file__ == path)
for entry in 5, None, b"x":
    sys.path.insert(0, entry)
    show_each(lambda: importlib.import_module("never_there"))
    sys.path.pop(0)
sys.path = (second,)
sys.modules.pop("only")
import only
print(only.where)
remove()
