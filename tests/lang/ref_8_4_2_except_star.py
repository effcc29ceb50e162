# Reference 8.4.2: except*.

def show(*fs):
    for f in fs:
        try: print(repr(f()))
        except BaseExceptionGroup as e: print("raised", repr(e), "context", repr(e.__context__), "cause", repr(e.__cause__))
        except BaseException as e: print("raised", type(e).__name__, e, "context", repr(e.__context__))

def G(*x, m="g"): return ExceptionGroup(m, list(x))
V, K, T = ValueError, KeyError, TypeError
def star(exc, *handlers):
    def f():
        out = []
        try:
            if exc is not None: raise exc
        except* handlers[0] as e: out.append(("first", e))
        except* handlers[1] as e: out.append(("second", e))
        else: out.append("else")
        finally: out.append("finally")
        return out
    return f
show(star(None, V, K), star(G(V(1)), V, K), star(G(V(1), K(2)), V, K), star(G(V(1), T(3)), V, K), star(V("naked"), V, K), star(K("naked"), V, K), star(T("naked"), V, K), star(G(G(V(1), K(2)), V(3), m="outer"), V, K), star(G(G(T(1))), V, K), star(G(V(1), K(2)), (V, K), V), star(G(V(1)), Exception, K), star(G(V(1)), (), K), star(G(K(1)), LookupError, K), star(G(V(1)), 5, K), star(G(V(1)), ExceptionGroup, K), star(G(V(1)), (V, BaseExceptionGroup), K), star(G(V(1)), "x", K), star(BaseExceptionGroup("b", [KeyboardInterrupt()]), V, K), star(BaseExceptionGroup("b", [KeyboardInterrupt(), V(1)]), V, K), star(KeyboardInterrupt("ki"), V, K))
def raises_in(new, cause=None):
    def f():
        try: raise G(V(1), K(2), m="orig")
        except* V as e: raise new
    return f
def reraise():
    try: raise G(V(1), K(2))
    except* V: raise
def reraise_e():
    try: raise G(V(1), K(2))
    except* V as e: raise e
def both():
    try: raise G(V(1), K(2), T(3))
    except* V: raise RuntimeError("from V")
    except* K: raise OSError("from K")
def from_none():
    try: raise G(V(1))
    except* V: raise RuntimeError("x") from None
def group_in():
    try: raise G(V(1))
    except* V as e: raise G(T("new"), m="n") from e
show(raises_in(RuntimeError("new")), raises_in(G(T(5), m="ng")), reraise, reraise_e, both, from_none, group_in)
def naked_raise():
    try: raise V(1)
    except* V: raise K("new")
def naked_reraise():
    try: raise V("naked")
    except* V: raise
def leave():
    try: raise G(V(1))
    except* V as e: x = e
    try: return e
    except UnboundLocalError as err: return str(err), x
def loop():
    for i in range(2):
        try: raise G(V(i))
        except* V as e: last = e.exceptions
    return last
def nested():
    try:
        try: raise G(V(1), K(2), T(3))
        except* V as e: a = e
    except* K as e: b = e
    return a, b
def nested_ok():
    try:
        try: raise G(V(1), K(2))
        except* V as e: a = e
    except* K as e: b = e
    return a, b
def mixed():
    try:
        try: raise G(V(1), K(2))
        except* V: pass
    except ExceptionGroup as e: return e, e.exceptions
def ctx():
    try: raise G(V(1))
    except* V as e:
        import sys
        return_value = sys.exception() is e
    return return_value
def fin():
    try:
        try: raise G(V(1), K(2))
        except* V: pass
        finally: print("finally", end=" ")
    except* K as e: r = e
    return r
show(naked_raise, naked_reraise, leave, loop, nested, nested_ok, mixed, ctx, fin)
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message + "!", excs)
class NoDerive(ExceptionGroup): pass
def sub(cls):
    def f():
        try: raise cls("my", [V(1), K(2), cls("in", [V(3)])])
        except* V as e: got = e
        return got
    return f
def sub2(cls):
    def f():
        try:
            try: raise cls("my", [V(1), K(2)])
            except* V: pass
        except BaseException as e: return type(e).__name__, e.message, e.exceptions
    return f
show(sub2(MyG), sub2(NoDerive), sub(MyG))
def notes():
    g = G(V(1), K(2)); g.add_note("note"); c = K("cause"); 
    try:
        try: raise g from c
        except* V as e: n = e.__notes__, repr(e.__cause__), e.__traceback__ is not None
    except ExceptionGroup as rest: return n, rest.__notes__, repr(rest.__cause__)
show(notes)
def gen():
    try: yield 1
    except* V as e: yield e
g = gen(); next(g)
print(repr(g.throw(V("thrown"))))
async def co():
    try: raise G(V(1))
    except* V as e: r = e
    return r
try: co().send(None)
except StopIteration as s: print(repr(s.value))
for src in "try: x\nexcept* E: break", "while 1:\n try: x\n except* E: break", "while 1:\n try: x\n except* E: continue", "def f():\n try: x\n except* E: return", "def f():\n try: x\n except* E:\n  while 1: break", "def f():\n try: x\n except* E:\n  def g(): return", "try: x\nexcept* E as e: y\nelse: z\nfinally: w", "try: x\nexcept *E: y", "try: x\nexcept*E: y", "try: x\nexcept* (E, F) as e: y", "try: x\nexcept* E as e.f: y", "try: x\nexcept*: y", "def f():\n try: return\n except* E: pass", "def f():\n try: x\n except* E: pass\n finally: return":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
