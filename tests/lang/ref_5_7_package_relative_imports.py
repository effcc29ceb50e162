# Reference 5.7, 5.8: package relative imports, __main__.
import sys

from support.scratch import folder, remove, show_each, write

sys.path.insert(0, folder)
write("package/__init__.py", "top = 'top'")
write("package/moduleA.py", "spam = 'A.spam'")
write("package/subpackage1/__init__.py", "")
write("package/subpackage1/moduleX.py", """
from .moduleY import spam
from .moduleY import spam as ham
from . import moduleY
from ..subpackage1 import moduleY as again
from ..subpackage2.moduleZ import eggs
from ..moduleA import spam as foo
from .. import top, moduleA
from . import *
print(spam, ham, moduleY.__name__, again is moduleY, eggs, foo, top, moduleA.__name__)
""")
write("package/subpackage1/moduleY.py", "spam = 'Y.spam'")
write("package/subpackage2/__init__.py", "")
write("package/subpackage2/moduleZ.py", "eggs = 'eggs'\ndef late():\n    from .. import moduleA as m\n    return m.spam\ndef beyond():\n    from ... import x\ndef missing():\n    from . import nothing\ndef missing2():\n    from .nothing import x")
import package.subpackage1.moduleX
from package.subpackage2 import moduleZ
show_each(moduleZ.late, moduleZ.beyond, moduleZ.missing, moduleZ.missing2)
def main_relative():
    from . import x
def main_relative2():
    from .x import y
show_each(main_relative, main_relative2)
def run(src, **ns):
    def f(): exec(src, ns); return sorted(k for k in ns if not k.startswith("__"))
    return f
show_each(run("from . import moduleA", __package__="package"), run("from .moduleA import spam", __package__="package"), run("from .. import top", __package__="package.subpackage1"), run("from .. import top", __package__="package"), run("from . import x", __package__=""), run("from . import x", __package__=None, __name__="package.moduleA"), run("from . import moduleA", __package__=None, __name__="package", __path__=[]), run("from . import x", __package__=5), run("from . import x", __package__="absent_package"), run("from . import x", __name__=5), run("from . import x"))
for src in "import .x", "from . import", "from .x import", "from . import (a, b,)", "from . import ()", "from .... import a", "from ... .x import a", "from .import a", "from . x import a", "from x. y import z", "from .x.y import (a as b, c)", "from x import a,", "from x import *, a", "from x import (*)", "import a.b as c.d", "import a as", "import a, b as c, d.e", "from x import a.b", "def f():\n from x import *", "class C:\n from math import *", "import *", "from import x":
    try: compile(src, "s", "exec"); print("ok", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
print(__name__, __package__, __spec__, sys.modules["__main__"].__dict__ is globals(), __file__.endswith("relative_imports.py"))
import __main__
print(__main__.folder == folder, __main__ is sys.modules["__main__"])
write("as_main.py", "print('I am', __name__)\nif __name__ == '__main__': print('run as a script')")
import as_main
from importlib import import_module
print(import_module("as_main") is as_main)
remove()
