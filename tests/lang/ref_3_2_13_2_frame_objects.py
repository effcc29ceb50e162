# Reference 3.2.13.2: frame objects.

import sys


def leaf():
    here = sys._getframe().f_lineno - leaf.__code__.co_firstlineno
    frame = sys._getframe()
    return frame, here, frame.f_code.co_firstlineno == leaf.__code__.co_firstlineno


def caller(): return leaf()


frame, first, second = caller()
print(first, second, frame.f_code.co_name, frame.f_globals is globals(), frame.f_builtins["print"] is print)


def stack():
    frame, names = sys._getframe(), []
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


class Body:
    names = stack()
    def method(self): return stack()


def generator():
    yield stack()
    yield stack()


print(stack(), Body.names, Body().method(), list(generator()), [stack() for _ in "a"], (lambda: stack())())
print(eval("stack()"), sorted([0], key=lambda _: print(stack())))
def locals_seen(a, b=2):
    c = a + b
    return dict(sys._getframe().f_locals)
print(locals_seen(1))
print(sys._getframe().f_locals is globals(), sys._getframe().f_code.co_name, sys._getframe().f_back)
def of_caller(): return sys._getframe(1).f_code.co_name
print(of_caller(), (lambda: of_caller())())
try:
    sys._getframe(50)
except ValueError as e:
    print(e)
g = generator()
next(g)
print(g.gi_frame.f_code.co_name, g.gi_frame.f_lineno - g.gi_frame.f_code.co_firstlineno, g.gi_frame.f_back, g.gi_frame.f_trace)
try:
    g.gi_frame.clear()
except RuntimeError as e:
    print(e)
