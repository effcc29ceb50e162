# by-hand
# sys._getframe() shows the variables as they were when it was called; those of a function left by an exception are not kept.
import sys


def f():
    a = 1
    frame = sys._getframe()
    b = 2
    return frame.f_locals


print(f())


def g():
    x = 1
    raise ValueError


try:
    g()
except ValueError as e:
    try:
        e.__traceback__.tb_next.tb_frame.f_locals
    except AttributeError as e:
        print(e)
