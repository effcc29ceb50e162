# Reference 8.4: the try statement (except, else, finally).
import sys

def show(*fs):
    for f in fs:
        try: print(repr(f()))
        except BaseException as e: print(type(e).__name__, e, "| context", repr(e.__context__))

def p(x): print(x, end=" "); return x
def flow(exc, inner=None):
    def f():
        try:
            p("try")
            if exc: raise exc
        except (KeyError, ValueError) as e:
            p("except"); p(repr(e))
            if inner: raise inner
        except LookupError: p("lookup")
        else:
            p("else")
            if inner: raise inner
        finally: p("finally")
        return "end"
    return f
show(flow(None), flow(KeyError("k")), flow(ValueError), flow(IndexError()), flow(TypeError("t")), flow(None, KeyError("in else")), flow(KeyError("k"), RuntimeError("in except")), flow(KeyboardInterrupt()))
def finals(kind):
    def f():
        for i in range(2):
            try:
                if kind == "return": return "try"
                if kind == "raise": raise KeyError("try")
                if kind == "break": break
                if kind == "continue": continue
                p("body")
            except KeyError:
                if kind == "raise": return "except"
            else: p("else")
            finally: p("finally")
        return "after"
    return f
show(*map(finals, ["return", "raise", "break", "continue", "none"]))
def overrides(a, b):
    def f():
        for i in range(2):
            try:
                if a == "return": return "try value"
                if a == "raise": raise KeyError("lost")
            finally:
                if b == "return": return "finally value"
                if b == "break": break
                if b == "continue": continue
                if b == "raise": raise ValueError("new")
        return "end"
    return f
show(*(overrides(a, b) for a in ("return", "raise", "none") for b in ("return", "break", "continue", "raise", "none")))
def scope():
    e = "before"
    try: raise KeyError
    except KeyError as e: pass
    try: return e
    except UnboundLocalError as err: return str(err)
def scope2():
    try: raise KeyError(1)
    except KeyError as e: kept = e
    return kept
def scope3():
    try: raise KeyError(1)
    except KeyError as e:
        def f(): return e
        inside = f()
    try: return inside, f()
    except NameError as err: return inside, str(err)
def nested():
    try:
        try: raise KeyError("a")
        finally:
            try: raise ValueError("b")
            except ValueError as e: p(repr(e.__context__))
    except KeyError as e: return repr(e), repr(e.__context__)
def nested2():
    try:
        try: raise KeyError("a")
        except ValueError: p("no")
        finally: p("inner finally")
    except KeyError: return "outer"
def reraise():
    try:
        try: raise KeyError("a")
        except KeyError as e: raise
    except KeyError as e: return e.args, e.__context__
def info():
    out = [sys.exception()]
    try: raise KeyError("k")
    except KeyError as e:
        out.append(sys.exception() is e)
        try: pass
        finally: out.append(sys.exception() is e)
    finally: out.append(sys.exception())
    return out
def gen():
    try: yield 1
    except KeyError: yield "caught"
    else: yield "else"
    finally: p("gen finally")
def usegen(x):
    g = gen(); r = [next(g)]
    try: r.append(g.throw(x) if x else next(g))
    except BaseException as e: r.append(repr(e))
    r.extend(g)
    return r
def dynamic(classes):
    def f():
        try: raise KeyError("k")
        except classes as e: return type(e).__name__
    return f
def expr_raises():
    try: raise KeyError("k")
    except p("x") and (1 / 0): pass
show(scope, scope2, scope3, nested, nested2, reraise, info, lambda: usegen(None), lambda: usegen(KeyError()), lambda: usegen(TypeError("t")), dynamic(KeyError), dynamic((ValueError, LookupError)), dynamic(()), dynamic(5), dynamic((KeyError, 5)), dynamic((5, KeyError)), dynamic([KeyError]), dynamic(object), dynamic(None), dynamic("KeyError"), dynamic(KeyError()), dynamic(((ValueError,), (IndexError, (KeyError,)))), expr_raises)
def deep(n):
    try:
        if n: return deep(n - 1)
        raise KeyError("deep")
    except ValueError: p("no")
    finally: p(n)
show(lambda: deep(4))
def loop_try():
    r = []
    for x in (1, 0, "a", None):
        try: r.append(2 / x)
        except ZeroDivisionError: r.append("zero")
        except TypeError as e: r.append(str(e))
        else: r.append("ok")
    return r
show(loop_try)
class E1(Exception):
    def __str__(self): raise ValueError("in str")
def weird():
    try: raise E1
    except E1 as e: return repr(e)
def bare():
    try: raise SystemExit
    except: return sys.exc_info()[0].__name__
def modify():
    try: raise KeyError("x")
    except KeyError as e:
        e.args = ("changed",); e.extra = 1
        e.add_note("a note")
        return e, e.__notes__, vars(e)
show(weird, bare, modify, lambda: KeyError().add_note(5))
for src in "try: x", "try: x\nelse: y", "try: x\nfinally: y\nelse: z", "try: x\nexcept: y\nexcept E: z", "try: x\nexcept E: y\nexcept: z", "try: x\nexcept E as f(): y", "try: x\nexcept E as x.y: z", "try: x\nexcept E as (a, b): z", "try: x\nexcept E, F: y", "try: x\nexcept E, F as e: y", "try: x\nexcept (E, F): y", "try: x\nexcept E as: y", "try: x\nexcept as e: y", "try: x\nexcept E as e, F as f: y", "try: x\nexcept *E: y", "try: x\nexcept *: y", "try: x\nexcept* E: y\nexcept F: z", "try: x\nexcept E: y\nexcept* F: z", "try: x\nexcept E:", "try:\nexcept: y", "try: x\nfinally: y\nfinally: z", "try: x\nexcept: y\nelse: z\nexcept E: w", "try x: y", "try: x\nexcept E as None: y", "try: x\nexcept E as 'a': y", "try: x\nexcept *E, F: y", "except: x", "finally: x", "try: x\nexcept E if F else G: y", "try: x\nexcept lambda: y: z", "try: x\nexcept (yield): y", "try: x\nexcept E:y\nelse:z\nfinally:w", "try: x; y\nexcept: z; w", "try:\n x\n y\nexcept E\n z", "try:\n x\ny\nexcept: z", "try: x\nexcept E as e as f: y", "try: x\nexcept not E: y", "try: x\nexcept E := F: y", "try: x\nexcept (E := F): y":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
