import sys


def here():
    local = 1
    return sys._getframe()


f = here()
print(f.f_code.co_name, f.f_lineno, f.f_locals, f.f_globals is globals(), f.f_back.f_code.co_name, f.f_trace, f.f_builtins["len"] is len)


def outer(a):
    def inner(b, *c, d=4):
        frame = sys._getframe(1)
        me = sys._getframe(0)
        return frame.f_locals["a"], frame.f_code.co_name, frame.f_lineno, sorted(n for n in me.f_locals if n != "me"), frame.f_back.f_code.co_name, a
    return inner(2, 3)


print(outer(7))
try:
    sys._getframe(1000)
except ValueError as e:
    print(e)


class C:
    z = 1
    names = sorted(n for n in sys._getframe().f_locals if not n.startswith("__"))


print(C.names)


def gen(n):
    x = n * 2
    yield x
    y = 3
    yield y


g = gen(4)
print(g.gi_frame.f_lineno, g.gi_frame.f_locals, g.gi_frame.f_code is gen.__code__, g.gi_frame.f_back)
next(g)
print(g.gi_frame.f_lineno, g.gi_frame.f_locals)
next(g)
print(g.gi_frame.f_lineno, g.gi_frame.f_locals)
try:
    g.gi_frame.clear()
except RuntimeError as e:
    print(e)
print(list(g), g.gi_frame)


async def coro(q):
    return q


c = coro(5)
print(c.cr_frame.f_locals, c.cr_frame.f_lineno, c.cr_frame.f_code.co_name)
c.close()
print(c.cr_frame)


async def agen():
    yield 1


a = agen()
print(a.ag_frame.f_lineno, a.ag_frame.f_locals)
try:
    sys._getframe().clear()
except RuntimeError as e:
    print(e)


def fails():
    1 / 0


def calls():
    fails()


try:
    calls()
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    frame = tb.tb_frame
    print(frame.f_code.co_name, frame.f_lineno, frame.f_back.f_code.co_name, frame.f_back.f_lineno, frame.f_back.f_back.f_code.co_name)
    print(frame.f_globals is globals(), e.__traceback__.tb_frame.f_locals is globals())
    print(type(frame).__name__, repr(frame).startswith("<frame at 0x"), repr(frame).endswith("code fails>"))
try:
    type(frame)()
except TypeError as e:
    print(e)
