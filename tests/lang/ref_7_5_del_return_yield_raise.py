# Reference 7.5 to 7.8: del, return, yield, raise.

def show(*fs):
    for f in fs:
        try: print(repr(f()))
        except BaseException as e: print(type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__), e.__suppress_context__)

class T:
    def __delattr__(self, n): print("delattr", n)
    def __delitem__(self, k): print("delitem", k)
def obj(n): print("obj", n); return T()
del obj(1).a, obj(2)[3], (obj(4).b, [obj(5)[6:7]])
del (), []
def dels():
    a = b = c = d = 1
    del a, (b, [c])
    l = list(range(6)); del l[0], l[-1], l[1:3]
    e = {"k": 1}; del e["k"]
    return l, e, sorted(locals())
def free():
    v = 1
    def g():
        nonlocal v
        del v
        return v
    return g()
def free2():
    v = 1
    def g(): return v
    del v
    return g()
def glob():
    global gone
    gone = 1
    del gone
    return gone
show(dels, free, free2, glob)
def r0(): return
def r1(): return 1,
def r2(): return *"ab", 1
def r3():
    try: return "try"
    finally: print("finally")
def r4():
    for i in range(3):
        try:
            if i == 1: return i
        finally: print("f", i)
def r5():
    x = [1]
    try: return x
    finally: x.append(2)
def r6():
    x = 1
    try: return x
    finally: x = 2
def r7(): return (yield)
def r8():
    with open(__file__) as f: return f.closed, f
def r9(): "only doc"
show(r0, r1, r2, r3, r4, r5, r6, lambda: list(r7()), lambda: (lambda r: (r[0], r[1].closed))(r8()), r9)
def a(): raise
def b(): raise ValueError
def c(): raise ValueError("x") from KeyError("y")
def d(): raise ValueError from KeyError
def e(): raise ValueError from None
def f():
    try: 1 / 0
    except ZeroDivisionError: raise
def g():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("new") from e
def h():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("new")
def i():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("new") from None
def j():
    try: 1 / 0
    finally: raise KeyError("in finally")
def k():
    try: raise KeyError("a")
    except KeyError as x:
        try: raise ValueError("b")
        except ValueError: raise x
def l(): raise 5
def m(): raise "string"
def n(): raise ValueError from 5
def o(): raise None
def p(): raise object
def q(): raise (ValueError, KeyError)
class Init(Exception):
    def __init__(self): raise RuntimeError("in init")
def r(): raise Init
class NotExc(Exception):
    def __new__(cls): return 5
def s(): raise NotExc
def t(): raise ValueError from Init
class Args(Exception):
    def __init__(self, a): pass
def u(): raise Args
def v():
    e = ValueError("self")
    raise e from e
def w():
    e = KeyError("once")
    try: raise e
    except KeyError:
        try: raise ValueError
        except ValueError: raise e
def x(): raise ValueError("tb").with_traceback(None)
def y():
    try: raise
    except RuntimeError as e: return str(e)
def z():
    try: raise KeyError
    except KeyError:
        def inner(): raise
        inner()
show(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z)
def order(): raise (print("exc"), ValueError("v"))[1] from (print("cause"), KeyError("c"))[1]
show(order)
def chain():
    try:
        try:
            try: raise KeyError(1)
            except KeyError: raise ValueError(2)
        except ValueError: raise TypeError(3)
    except TypeError as e:
        out = []
        while e: out.append(repr(e)); e = e.__context__
        return out
def cycle():
    a, b = ValueError("a"), KeyError("b")
    a.__context__ = b
    try: raise a
    except ValueError:
        try: raise b
        except KeyError as e: return repr(e.__context__), repr(a.__context__)
def after():
    try: raise KeyError
    except KeyError: pass
    raise
show(chain, cycle, after)
ex = ValueError()
for bad in (lambda: setattr(ex, "__cause__", 5), lambda: setattr(ex, "__context__", 5), lambda: setattr(ex, "__traceback__", 5), lambda: delattr(ex, "__cause__"), lambda: delattr(ex, "args"), lambda: setattr(ex, "args", 5), lambda: setattr(ex, "args", [1]), lambda: ex.args, lambda: setattr(ex, "__suppress_context__", "x"), lambda: ex.with_traceback(5)): show(bad)
for src in "del", "del x,", "del (x,)", "del x, y,", "del (x), (y)", "del f()", "del 1", "del x + y", "del (x, 1)", "del *x", "del [*x]", "del (*x,)", "del x.y, z[0]", "del x if y else z", "del lambda: 1", "del 'a'", "del {}", "del {a}", "del ...", "del x = 1", "del (yield)", "del a and b", "del not a", "del -a", "del a < b", "del f'x'", "del [x for x in y]", "del (a, [b, (c)])", "return", "return 1", "class C: return", "def f(): return return", "def f(): return *x", "def f(): return *x, y", "def f(): return x = 1", "raise x, y", "raise x from", "raise from x", "raise x from y from z", "raise *x", "raise x, y, z", "raise (x, y)", "raise x if y else z", "raise lambda: 1", "raise not x", "raise x := 1", "raise yield", "def f(): raise (yield)":
    try: compile(src, "s", "exec"); print("ok ", src)
    except SyntaxError as e: print(src, "|", e.msg)
