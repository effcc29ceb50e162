# Traceback objects: made by raising, made by hand, linked, refused.
import sys
import traceback
import types


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


def inner():
    raise ValueError("v")


def outer():
    inner()


try:
    outer()
except ValueError as e:
    error = e
tb = error.__traceback__
print(type(tb).__name__, type(tb) is types.TracebackType, type(tb).__module__)
first = inner.__code__.co_firstlineno
t = tb
while t is not None:
    print(t.tb_frame.f_code.co_name, t.tb_lineno - first, isinstance(t.tb_lasti, int), t.tb_next is not None)
    t = t.tb_next
print([n for n in dir(tb) if not n.startswith("__")])
frame = sys._getframe()
made = types.TracebackType(None, frame, 4, 99)
print(made.tb_next, made.tb_frame is frame, made.tb_lasti, made.tb_lineno)
chained = types.TracebackType(made, frame, tb_lasti=0, tb_lineno=5)
print(chained.tb_next is made, chained.tb_lineno)
print(types.TracebackType(tb_next=None, tb_frame=frame, tb_lasti=1, tb_lineno=2).tb_lineno)
attempt("nothing", lambda: types.TracebackType())
attempt("three", lambda: types.TracebackType(None, frame, 1))
attempt("five", lambda: types.TracebackType(None, frame, 1, 2, 3))
attempt("next", lambda: types.TracebackType(5, frame, 1, 2))
attempt("frame", lambda: types.TracebackType(None, 5, 1, 2))
attempt("no frame", lambda: types.TracebackType(None, None, 1, 2))
attempt("lasti", lambda: types.TracebackType(None, frame, "1", 2))
attempt("lineno", lambda: types.TracebackType(None, frame, 1, None))
attempt("keyword", lambda: types.TracebackType(None, frame, 1, 2, tb_colour=1))
attempt("subclass", lambda: type("T", (types.TracebackType,), {}))
attempt("set lineno", lambda: setattr(made, "tb_lineno", 5))
attempt("set frame", lambda: setattr(made, "tb_frame", frame))
attempt("set other", lambda: setattr(made, "other", 5))
attempt("next int", lambda: setattr(made, "tb_next", 5))
attempt("next del", lambda: delattr(made, "tb_next"))
attempt("loop of one", lambda: setattr(made, "tb_next", made))
attempt("loop of two", lambda: setattr(made, "tb_next", chained))
other = types.TracebackType(None, frame, 0, 1)
made.tb_next = other
print(chained.tb_next.tb_next is other, made.tb_next is other)
made.tb_next = None
print(made.tb_next)
e = KeyError("by hand")
e.__traceback__ = chained
print([t.tb_lineno for t in (e.__traceback__, e.__traceback__.tb_next)], e.with_traceback(None).__traceback__)
try:
    raise KeyError("again").with_traceback(tb)
except KeyError as e:
    print([s.name for s in traceback.extract_tb(e.__traceback__)])
try:
    raise error
except ValueError as e:
    print([s.name for s in traceback.extract_tb(e.__traceback__)], e is error)
error.__traceback__ = tb.tb_next
print([s.name for s in traceback.extract_tb(error.__traceback__)])
print([name for name in ("tb_frame", "tb_next", "tb_lasti", "tb_lineno") if hasattr(tb, name)], tb == tb, made == other, hash(tb) == hash(tb))
