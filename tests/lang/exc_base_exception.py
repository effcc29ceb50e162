# BaseException and Exception: args, text, attributes, constructors, what may be assigned.


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except BaseException as error:
        print(what, "!!", type(error).__name__, error)


for cls in BaseException, Exception:
    print(cls, cls.__name__, cls.__module__, cls.__bases__)
    for args in (), (1,), ("a",), ("a", 2), (("t",),), (None,), ([],):
        e = cls(*args)
        print(repr(e), str(e), e.args, e.args == args, bool(e))
    attempt("keywords", lambda: cls(x=1))
    attempt("keywords and args", lambda: cls(1, y=2))

e = Exception("a", 1)
print(e.__dict__, vars(e), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
e.colour = "red"
print(e.__dict__, e.colour)
del e.colour
print(hasattr(e, "colour"), hasattr(e, "__notes__"))
e.args = [3, 4]
print(e.args, str(e), repr(e))
e.args = "xy"
print(e.args)
attempt("args of an int", lambda: setattr(e, "args", 5))
attempt("no args", lambda: delattr(e, "args"))
print(e.args)
attempt("cause", lambda: setattr(e, "__cause__", 1))
attempt("cause of a class", lambda: setattr(e, "__cause__", ValueError))
attempt("context", lambda: setattr(e, "__context__", "x"))
attempt("del cause", lambda: delattr(e, "__cause__"))
attempt("del context", lambda: delattr(e, "__context__"))
attempt("del traceback", lambda: delattr(e, "__traceback__"))
attempt("del suppress", lambda: delattr(e, "__suppress_context__"))
attempt("traceback", lambda: setattr(e, "__traceback__", 1))
attempt("suppress", lambda: setattr(e, "__suppress_context__", 1))
e.__suppress_context__ = True
print(e.__suppress_context__)
e.__suppress_context__ = False
e.__cause__ = KeyError("k")
print(e.__suppress_context__, repr(e.__cause__))
e.__cause__ = None
print(e.__suppress_context__, e.__cause__)

# Equality and hash are identity's.
a, b = Exception(1), Exception(1)
print(a == b, a == a, a != b, len({a, b, a}))
attempt("order", lambda: a < b)

# __init__ again replaces args; __new__ alone sets them.
e = Exception(1, 2)
e.__init__(3)
print(e.args)
e = Exception.__new__(Exception, 7, 8)
print(e.args, repr(e))
e = BaseException.__new__(ValueError, "v")
print(type(e).__name__, e.args)
attempt("new of another", lambda: Exception.__new__(int))
attempt("new of a base", lambda: ValueError.__new__(Exception))
attempt("new without", lambda: Exception.__new__())
attempt("unpack", lambda: [*Exception(1)])
attempt("index", lambda: Exception(1)[0])
attempt("message", lambda: Exception("m").message)
attempt("call", lambda: Exception(1)())
print(isinstance(Exception(), BaseException), issubclass(Exception, BaseException), isinstance(BaseException(), Exception))
print(Exception().__reduce__(), Exception(1, 2).__reduce__())
e = Exception("q")
e.extra = 5
print(e.__reduce__())
print(Exception.__str__(KeyError("k")), BaseException.__repr__(KeyError("k")), str(KeyError("k")))
