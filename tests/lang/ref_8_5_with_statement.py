# Reference 8.5: the with statement.

def show(*fs):
    for f in fs:
        try: print(repr(f()))
        except BaseException as e: print(type(e).__name__, e, "| context", repr(e.__context__))

class CM:
    def __init__(self, n, swallow=False, enter=None, exit=None): print("make", n, end=" "); self.n, self.swallow, self.enter, self.exit = n, swallow, enter, exit
    def __enter__(self):
        print("enter", self.n, end=" ")
        if self.enter: raise self.enter
        return self.n
    def __exit__(self, t, v, tb):
        print("exit", self.n, repr(v), end=" ")
        if self.exit: raise self.exit
        return self.swallow
def equivalent():
    with CM("a") as x, CM("b") as y:
        return x + y
def order():
    with CM(1) as a, CM(a + 1) as b, CM(b + 1) as c: return a, b, c
def second_fails():
    with CM(1), CM(2, enter=ValueError("enter 2")): print("never")
def second_fails_swallow():
    with CM(1, True), CM(2, enter=ValueError("enter 2")): print("never")
    return "swallowed"
def make_fails():
    with CM(1, True), undefined_name: pass
    return "swallowed the NameError"
def exit_fails():
    with CM(1), CM(2, exit=KeyError("exit 2")): raise ValueError("body")
def exit_fails2():
    with CM(1, True), CM(2, exit=KeyError("exit 2")): pass
    return "ok"
def target_fails():
    with CM("xy", True) as (a, b, c): print("never")
    return "swallowed"
def targets():
    d, l = {}, [0, 0]
    class O: pass
    with CM("ab") as (x, y), CM("cd") as [z, w], CM(1) as d["k"], CM(2) as l[1], CM(3) as O.attr, CM("e") as (q,): pass
    return x, y, z, w, d, l, O.attr, q
def par():
    with (CM(1) as a, CM(2) as b,): pass
    with (CM(3)) as c: pass
    with (CM(4), CM(5)): pass
    with (CM(6) as d): pass
    with (CM(7)), (CM(8)): pass
    return a, b, c, d
def gen():
    with CM("g") as x: yield x; yield 2
def loop():
    r = []
    for i in range(4):
        with CM(i):
            if i == 0: continue
            if i == 2: break
            r.append(i)
    else: r.append("never")
    return r, i
def nested_finally():
    try:
        with CM(1): return "value"
    finally: print("finally", end=" ")
def swallow_return():
    with CM(1, True):
        raise KeyError("gone")
    return "after"
def in_except():
    try: raise KeyError("first")
    except KeyError:
        with CM(1, True): raise ValueError("second")
        import sys
        return repr(sys.exception())
def sysexit():
    with CM(1, True): raise SystemExit(5)
    return "stopped the exit"
def attr_order():
    class M:
        @property
        def __enter__(self): print("get enter", end=" "); return lambda: 5
        @property
        def __exit__(self): print("get exit", end=" "); return lambda *a: print("called", a[0], end=" ")
    with M() as m: return m
def replaced():
    class R:
        def __enter__(self): type(self).__exit__ = lambda *a: print("new exit", end=" "); return self
        def __exit__(self, *a): print("old exit", end=" ")
    with R(): pass
    return "ok"
def walrus():
    with (c := CM(1)) as x: return c.n, x
show(equivalent, order, second_fails, second_fails_swallow, make_fails, exit_fails, exit_fails2, target_fails, targets, par, lambda: list(gen()), loop, nested_finally, swallow_return, in_except, sysexit, attr_order, replaced, walrus)
g = gen(); next(g)
show(lambda: g.throw(KeyError("thrown")))
g = gen(); next(g); g.close()
print()
from contextlib import contextmanager, suppress, ExitStack, closing, nullcontext
@contextmanager
def managed(x):
    print("before", end=" ")
    try: yield x
    except KeyError as e: print("handled", e, end=" ")
    finally: print("after", end=" ")
def m1():
    with managed(1) as v: return v
def m2():
    with managed(1): raise KeyError("k")
    return "ok"
def m3():
    with managed(1): raise ValueError("v")
def m4():
    with suppress(KeyError, ValueError): raise KeyError
    with nullcontext(3) as n: return n
def m5():
    with ExitStack() as s:
        a = s.enter_context(CM(1)); s.callback(print, "callback", end=" "); s.enter_context(CM(2))
        return a
show(m1, m2, m3, m4, m5)
for src in "with", "with x", "with x:", "with x as: y", "with as y: z", "with x as y z: w", "with x, : y", "with x as y,: z", "with (x, ): y", "with (x as y): z", "with (x as y,): z", "with (x as y, z): w", "with (x, y) as z: w", "with (x as y) as z: w", "with (x as y), z: w", "with x as f(): y", "with x as 1: y", "with x as y + z: w", "with x as *y: z", "with x as (*y,): z", "with x as (y, 1): z", "with (x as y, z as 1): w", "with (yield): x", "with yield x: y", "with x as y.z, w as v[0]: u", "with x as y as z: w", "with (x for x in y): z", "with (x for x in y) as z: w", "with x if y else z: w", "with lambda: x: y", "with (lambda: x): y", "with *x: y", "with (*x,): y", "with x as None: y", "with x as (): y", "with x as []: y", "with () as x: y", "with x := y: z", "with (x := y): z", "with (x := y as z): w", "with (x, y as z, *w): v", "async with x: y", "with x: y\nelse: z", "with x;: y", "with x: y; z", "with x: with y: z", "with (\n x as y,\n z as w\n): v", "with open('x') as x, \\\n open('y') as y: z":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
