# ImportError and ModuleNotFoundError: msg, name, path, name_from, who raises them.
def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except ImportError as e:
        print(what, "!!", type(e).__name__, e, "| msg", e.msg, "| name", e.name, "| from", e.name_from, "| path", e.path and "some")
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


for cls in ImportError, ModuleNotFoundError:
    e = cls()
    print(repr(e), str(e), e.msg, e.name, e.path, e.name_from, e.args, e.__reduce__()[1:])
    e = cls("m")
    print(repr(e), str(e), e.msg, e.name, e.path, e.name_from, e.args, e.__reduce__()[1:])
    e = cls("m", name="n", path="p", name_from="f")
    print(repr(e), str(e), e.msg, e.name, e.path, e.name_from, e.args, e.__reduce__()[1:])
    e = cls("m", "second", name="n")
    print(repr(e), str(e), e.msg, e.name, e.path, e.name_from, e.args, e.__reduce__()[1:])
    e = cls(5, path=7)
    print(repr(e), str(e), e.msg, e.path, e.__dict__)
    attempt("other keyword", lambda: cls("m", colour=1))
    attempt("msg is none", lambda: cls(msg="m"))

# __init__ again resets what it is not given.
e = ImportError("m", name="n", path="p", name_from="f")
e.__init__("other", path="q")
print(e.args, e.msg, e.name, e.path, e.name_from)
e.__init__()
print(e.args, e.msg, e.name, e.path, e.name_from)
e.__init__("a", "b")
print(e.args, e.msg, str(e))
e.msg = "set"
print(str(e), e.args)
e.msg = 5
print(str(e))
e.name = "N"
del e.name
print(e.name, e.path)
e = ImportError("m")
e.extra = 1
print(e.__reduce__()[1:])
e.name = "n"
print(e.__reduce__()[1:])


class Own(ImportError):
    def __init__(self, where):
        super().__init__(f"not in {where}", name=where)


o = Own("here")
print(repr(o), o.name, o.msg, o.args)

import importlib
import sys
import types


def statement(text):
    return lambda: exec(text, {"__name__": "script", "__package__": None})


attempt("absent", statement("import absent_module"))
attempt("absent in package", statement("import collections.absent"))
attempt("absent below a module", statement("import math.absent"))
attempt("absent name", statement("from sys import absent"))
attempt("absent names", statement("from sys import path, absent, modules"))
attempt("absent of absent", statement("from absent_module import x"))
attempt("relative", statement("from . import x"))
attempt("relative of two", statement("from .. import x"))
attempt("relative in package", lambda: exec("from . import x", {"__name__": "pack.mod", "__package__": "pack"}))
attempt("importlib", lambda: importlib.import_module("absent_module"))
attempt("importlib relative", lambda: importlib.import_module(".x"))
attempt("__import__", lambda: __import__("absent_module.below"))
attempt("empty name", lambda: __import__(""))
attempt("not a name", lambda: __import__(5))
attempt("level", lambda: __import__("x", level=-1))
sys.modules["blocked"] = None
attempt("blocked", statement("import blocked"))
attempt("from blocked", statement("from blocked import x"))
made = types.ModuleType("made")
sys.modules["made"] = made
attempt("from made", statement("from made import x"))
made.__all__ = ["x"]
attempt("all of made", statement("from made import *"))
made.__all__ = [5]
attempt("all of numbers", statement("from made import *"))
made.__all__ = 5
attempt("all is a number", statement("from made import *"))


class Odd:
    __name__ = "odd"

    def __getattr__(self, name):
        raise AttributeError(name)


sys.modules["odd"] = Odd()
attempt("from an object", statement("from odd import x"))
