# Reference 6.2.9: yield expressions, generators' methods.

def show(*fs):
    for f in fs:
        try: print(repr(f()))
        except BaseException as e: print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))

def echo(value=None):
    print("started")
    try:
        while True:
            try: value = yield value
            except Exception as e: value = e
    finally: print("cleanup")
g = echo(1)
print(next(g), next(g), g.send("sent"), repr(g.throw(TypeError("spam"))))
g.close()
show(lambda: next(g), lambda: g.send(None), lambda: g.throw(KeyError("after")), lambda: g.close())
n = echo()
show(lambda: n.send(1), lambda: n.throw(KeyError("not started")), lambda: next(n))
def ret(v): 
    yield 1
    return v
def collect(v):
    r = yield from ret(v)
    yield "result", r
show(lambda: list(ret(5)), lambda: list(collect((1,))), lambda: list(collect(None)), lambda: list(collect(StopIteration(3))))
def stopvalue():
    g = ret((1, 2))
    next(g)
    try: next(g)
    except StopIteration as e: return e.value, e.args
show(stopvalue)
def raises_stop():
    yield 1
    raise StopIteration("leak")
def ignores():
    try: yield 1
    except GeneratorExit: yield 2
def returns_on_exit():
    try: yield 1
    except GeneratorExit: return "value of close"
def raises_on_exit():
    try: yield 1
    finally: raise KeyError("while closing")
def closing(f):
    g = f(); next(g); return g.close()
show(lambda: list(raises_stop()), lambda: closing(ignores), lambda: closing(returns_on_exit), lambda: closing(raises_on_exit), lambda: closing(echo))
def sub():
    try:
        x = yield "a"
        print("got", x)
        y = yield "b"
        print("got", y)
    except KeyError as e: print("sub caught", e); yield "recovered"
    finally: print("sub done")
    return "sub value"
def deleg():
    r = yield from sub()
    print("deleg", r)
    yield "last"
d = deleg()
show(lambda: next(d), lambda: d.send("x"), lambda: d.throw(KeyError("k")), lambda: d.gi_yieldfrom.__name__, lambda: next(d), lambda: next(d))
d = deleg(); next(d); d.close()
def from_list(): r = yield from [1, 2]; yield r
def from_str(): yield from "ab"
def from_5(): yield from 5
l = from_list()
show(lambda: next(l), lambda: l.send("x"), lambda: list(from_str()), lambda: list(from_5()), lambda: list(from_list()))
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def send(self, v): return "sent", v
    def throw(self, *a): return "thrown", a
    def close(self): print("closed")
def from_it(): yield from It()
i = from_it()
show(lambda: next(i), lambda: i.send(5), lambda: i.throw(KeyError("t")), lambda: i.close())
def reenter():
    yield next(me)
me = reenter()
show(lambda: next(me), lambda: next(me))
def exprs():
    x = (yield)
    y = yield x, 1
    z = yield (yield y)
    print("z", z)
    w = [(yield 1), (yield 2)]
    print(w)
    print((yield "in call"), (yield) or "falsy")
    yield *"ab", 3
    if (yield "cond"): yield "true"
    return (yield "ret")
e = exprs()
out = [next(e)]
try:
    for v in range(20): out.append(e.send(v))
except StopIteration as s: print(out, s.value)
lam = lambda: (yield 5)
print(list(lam()), type(lam()).__name__)
def none_value():
    r = []
    for _ in range(2): r.append((yield))
    print(r)
list(none_value())
show(lambda: (lambda: (yield))().throw(5), lambda: (lambda: (yield))().throw("str"), lambda: (lambda: (yield))().throw(), lambda: (lambda: (yield))().send(), lambda: (lambda: (yield))().send(1, 2))
def ctx():
    try: yield
    except ValueError as e: raise KeyError("new")
c = ctx(); next(c)
show(lambda: c.throw(ValueError("old")))
def handled():
    try: raise ValueError("outer")
    except ValueError: yield 1; yield 2
h = handled()
next(h)
show(lambda: h.throw(KeyError("in")))
for src in "yield", "class C: yield", "x = yield 1", "[(yield) for x in y]", "def f(x=(yield)): pass", "def f():\n yield x = 1", "def f():\n yield from", "def f():\n yield from *x", "async def f():\n yield from x", "async def f():\n yield 1\n return 2", "async def f():\n yield 1\n return", "def f(): return (yield from x)", "def f(): yield from x, y", "def f(): await x", "def f(): (yield) = 1", "def f(): (yield) += 1", "def f(): del (yield)", "def f(): x: (yield) = 1", "def f() -> (yield): pass", "lambda x=(yield): 1", "def f(): lambda: (yield)", "def f(): print(yield 1)", "def f(): print((yield 1))", "def f(): x = y = yield z", "def f(): x += yield", "def f(): assert (yield), (yield)", "def f():\n class C(yield): pass", "def f():\n class C((yield)): pass":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
