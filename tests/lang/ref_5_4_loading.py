# Reference 5.4: loading, submodules, specs, reprs.
import sys, os

from support.scratch import clean, folder, remove, show_each, write

sys.path.insert(0, folder)
write("spam/__init__.py", "from .foo import Foo\nprint('in init', 'foo' in globals(), Foo)")
write("spam/foo.py", "Foo = 'the Foo'\nimport spam\nprint('in foo', hasattr(spam, 'Foo'))")
import spam
print(spam.foo is sys.modules["spam.foo"], spam.Foo, clean(repr(spam)), clean(repr(spam.foo)))
s = spam.foo.__spec__
print(s.name, s.parent, clean(s.origin), s.has_location, s.submodule_search_locations, s.loader_state, type(s).__name__)
p = spam.__spec__
print(p.name, p.parent, [clean(x) for x in p.submodule_search_locations], [clean(x) for x in spam.__path__], clean(spam.__file__))
print(spam.__loader__ is spam.__spec__.loader, spam.__package__, spam.foo.__package__, spam.__name__)
import math
print(math.__spec__.name, math.__spec__.parent, math.__package__, math.__doc__ is not None, math.__name__)
write("names/__init__.py", "sub = 'attribute first'")
write("names/sub.py", "v = 1")
from names import sub
print(sub)
import names.sub
print(type(names.sub).__name__, names.sub.v)
from names import sub
print(type(sub).__name__)
write("pk/__init__.py", "")
write("pk/mod.py", "")
import pk
show_each(lambda: pk.mod)
import pk.mod as pm
show_each(lambda: pk.mod is pm)
del pk.mod
show_each(lambda: pk.mod)
from pk import mod
print(mod is pm)
write("extend/__init__.py", "import os\n__path__.append(os.path.join(os.path.dirname(__file__), 'more'))")
write("extend/more/added.py", "where = __name__")
from extend import added
print(added.where, len(added.__spec__.name))
write("pathless.py", "__path__ = []\n")
import pathless
def sub():
    import pathless.child
show_each(sub)
write("spoof.py", "__name__ = 'other'\n__file__ = 'nowhere'\n__package__ = None\nv = 1")
import spoof
print(clean(repr(spoof)), spoof.__name__, spoof.__spec__.name)
spoof.__spec__ = None
print(clean(repr(spoof)))
del spoof.__file__
print(repr(spoof).split(" (")[0])
write("sees.py", "print(__name__, __doc__, '__builtins__' in globals(), __spec__.name, __loader__ is __spec__.loader)\n'not a doc'")
import sees
write("docs.py", "'the doc'\n'second'\n__all__ = ['a']\na = b = 1")
import docs
from docs import *
print(docs.__doc__, a)
show_each(lambda: b)
write("underscore.py", "_hidden = 1\nshown = 2\n__dunder__ = 3")
from underscore import *
show_each(lambda: shown, lambda: _hidden)
write("badall.py", "__all__ = ['x', 'missing']\nx = 1")
write("badall2.py", "__all__ = [1]")
write("badall3.py", "__all__ = 5")
for n in "badall", "badall2", "badall3": show_each(lambda: exec(f"from {n} import *", {}))
write("allpkg/__init__.py", "__all__ = ['sub', 'v']\nv = 1")
write("allpkg/sub.py", "w = 2")
ns = {}
exec("from allpkg import *", ns)
print(sorted(k for k in ns if k[0] != "_"), ns["sub"].w)
remove()
