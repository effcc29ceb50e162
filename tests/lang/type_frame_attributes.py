# frame: f_back, f_code, f_lineno, f_locals, f_globals, f_builtins, clear, through sys._getframe and tracebacks and generators.

import sys


def inner(depth):
    local, frame, names, walk = depth * 2, None, None, None
    frame = walk = sys._getframe()
    names = []
    while walk:
        names.append(walk.f_code.co_name)
        walk = walk.f_back
    print(names, frame.f_locals["local"], frame.f_globals is globals(), frame.f_builtins["len"] is len, frame.f_trace, frame.f_lasti >= 0 if hasattr(frame, "f_lasti") else True)
    return frame


def outer():
    return inner(3)


frame = outer()
print(type(frame).__name__, frame.f_code is inner.__code__, frame.f_code.co_qualname, sorted(frame.f_locals))
print(sys._getframe().f_code.co_name, sys._getframe().f_back, sys._getframe().f_locals is globals(), sys._getframe(0).f_lineno)
try:
    sys._getframe(1)
except ValueError as e:
    print(e)
for bad in "a", 1.5:
    try:
        sys._getframe(bad)
    except TypeError as e:
        print(e)


def fails(x):
    y = x + 1
    raise LookupError("here")


try:
    fails(1)
except LookupError as e:
    tb = e.__traceback__.tb_next
    print(tb.tb_frame.f_code.co_name, tb.tb_lineno - fails.__code__.co_firstlineno, tb.tb_frame.f_lineno == tb.tb_lineno, tb.tb_frame.f_back.f_code.co_name)


def generator():
    value = yield 1
    other = yield value
    yield other


g = generator()
print(g.gi_frame.f_lineno - generator.__code__.co_firstlineno, g.gi_frame.f_locals, g.gi_frame.f_back, g.gi_frame.f_code is generator.__code__)
next(g)
g.send("sent")
print(g.gi_frame.f_lineno - generator.__code__.co_firstlineno, dict(g.gi_frame.f_locals))
try:
    g.gi_frame.clear()
except RuntimeError as e:
    print(e)
print(list(g), g.gi_frame)


def running():
    try:
        yield g2.gi_frame.clear()
    except RuntimeError as e:
        yield str(e)


g2 = running()
print(next(g2))
for name in "f_back", "f_code", "f_locals", "nothing":
    try:
        setattr(frame, name, 1)
    except AttributeError as e:
        print(e)
class Body:
    x = 1
    seen = sorted(n for n in sys._getframe().f_locals if not n.startswith("__"))
print(Body.seen)
print(type(frame.f_locals).__name__ if False else "", eval("sys._getframe().f_code.co_name"), (lambda: sys._getframe().f_code.co_name)(), [sys._getframe().f_code.co_name for _ in "a"])
