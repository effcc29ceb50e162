# generator: its attributes in every state, close and its value, throw's forms, names, __class_getitem__.

import types

from support.attempts import checker

check = checker(globals())

def gen(n=3):
    try:
        for i in range(n):
            got = yield i
    finally:
        closed.append(n)


def delegate(inner):
    result = yield from inner
    return ("result", result)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed value"


def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


def state(g):
    return g.gi_running, g.gi_suspended, g.gi_frame is None, g.gi_yieldfrom


closed = []
g = gen()
inner = iter([1, 2])
d = delegate(inner)
r = returns_on_close()
check(r'''
state(g), next(g), state(g), g.send(None), list(g), state(g), closed, next(g, "end")
g.__name__, g.__qualname__, g.gi_code is gen.__code__, type(g).__name__, iter(g) is g, repr(g)[:22], g.gi_frame
setattr(g, "__name__", "renamed"), g.__name__, repr(g)[:22], setattr(g, "__qualname__", "Q.g"), g.__qualname__, repr(g)[:24]
setattr(g, "__name__", 5)
setattr(g, "__qualname__", None)
delattr(g, "__name__")
setattr(g, "gi_running", 1)
setattr(g, "gi_code", 1)
setattr(g, "x", 1)
state(d), next(d), d.gi_yieldfrom is inner, next(d), next(d, "end"), d.gi_yieldfrom
(x := gen()).close(), next(x, "end"), closed
(x := gen()) and next(x), x.close(), closed, x.close()
next(r), r.close(), r.close(), next(r, "end")
gen().send(1)
gen().send()
gen().throw(LookupError)
gen().throw(LookupError("msg"))
gen().throw(5)
gen().throw("text")
gen().throw(int)
gen().throw()
(x := gen()) and next(x), x.throw(KeyError("k"))
next(x)
type(g)()
type("S", (type(g),), {})
types.GeneratorType[int, str, None], isinstance(g, types.GeneratorType), bool(gen()), hash(g) == hash(g), g == g, g < g if False else 0
len(gen())
gen()[0]
list(delegate(gen(2))), closed[-1]
''')
def reentrant():
    try:
        next(me)
    except ValueError as e:
        yield str(e), me.gi_running
me = reentrant()
print(next(me), me.gi_running)
