# traceback: tb_next, tb_lineno, tb_lasti, tb_frame, TracebackType(), with_traceback.

import sys
import types


def deepest():
    raise LookupError("deep")


def middle():
    deepest()


try:
    middle()
except LookupError as e:
    error = e
    print(sys.exc_info()[2] is e.__traceback__, sys.exception() is e)
tb = error.__traceback__
names = []
while tb:
    names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno, type(tb).__name__))
    tb = tb.tb_next
print(names)
top = error.__traceback__
print(top.tb_next.tb_next.tb_next, sys.exception(), sys.exc_info())
second = top.tb_next
second.tb_next = None
print(second.tb_next, top.tb_next is second)
for bad in 5, None, top:
    try:
        second.tb_next = bad
        print("set", bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for attempt in (lambda: setattr(top, "tb_lineno", 5), lambda: setattr(top, "tb_frame", 5), lambda: setattr(top, "tb_lasti", 5), lambda: setattr(top, "nothing", 5), lambda: delattr(top, "tb_next"), lambda: error.with_traceback(5), lambda: setattr(error, "__traceback__", 5),
                lambda: delattr(error, "__traceback__"), lambda: type("S", (types.TracebackType,), {})):
    try:
        print(attempt())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(ValueError("x").with_traceback(top).__traceback__ is top, ValueError("x").with_traceback(None).__traceback__, dir(top)[-4:])
error.__traceback__ = None
print(error.__traceback__)
try:
    try:
        raise error.with_traceback(second)
    except LookupError as e:
        print(e.__traceback__.tb_next is second, e.__traceback__.tb_frame.f_code.co_name)
        raise
except LookupError as e:
    print(e.__traceback__.tb_next is second)
