# Reference 3.3.9: context managers of the with statement.

def show(*fs):
    for f in fs:
        try: print(repr(f()))
        except BaseException as e: print(type(e).__name__, e)

class CM:
    def __init__(self, name, ret=None, fail_in=None): self.name, self.ret, self.fail_in = name, ret, fail_in
    def __enter__(self):
        print("enter", self.name)
        if self.fail_in == "enter": raise RuntimeError("enter " + self.name)
        return self.name
    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        if self.fail_in == "exit": raise RuntimeError("exit " + self.name)
        return self.ret
def run(*cms, raises=None):
    def f():
        with cms[0] as a, cms[-1] as b:
            print("body", a, b)
            if raises: raise raises
        return "after"
    return f
show(run(CM("x")), run(CM("a"), CM("b")), run(CM("a", 1), CM("b"), raises=ValueError("v")), run(CM("a"), CM("b", "yes"), raises=ValueError("v")), run(CM("a"), CM("b", []), raises=KeyError("k")), run(CM("a"), CM("b", fail_in="enter")), run(CM("a", True), CM("b", fail_in="enter")), run(CM("a", True), CM("b", fail_in="exit")), run(CM("a", fail_in="exit"), CM("b", True, fail_in="exit"), raises=KeyError("k")), run(CM("a", True), CM("b"), raises=SystemExit(3)))
def ret():
    with CM("r", True): return "returned"
def brk():
    for i in range(3):
        with CM(i):
            if i == 1: break
            continue
    return i
def over():
    with CM("o", True):
        try: raise KeyError("k")
        finally: return 1
def swallow():
    with CM("s", True): raise ValueError
def gen():
    with CM("g"): yield 1; yield 2
show(ret, brk, over, swallow, lambda: list(gen()))
g = gen(); next(g); g.close()
try:
    with CM("c", fail_in="exit"): raise KeyError("first")
except RuntimeError as e: print(repr(e.__context__), e.__cause__)
class NoExit:
    def __enter__(self): print("no!")
class NoEnter:
    def __exit__(self, *a): print("no!")
class BoolFails:
    def __enter__(self): return self
    def __exit__(self, *a): return self
    def __bool__(self): raise ValueError("bool")
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
def w(x, raises=False):
    def f():
        with x as y:
            if raises: raise KeyError("body")
        return y is x
    return f
inst = NoEnter(); inst.__enter__ = lambda: 5
class FewArgs:
    def __enter__(self): return self
    def __exit__(self): print("called")
show(w(5), w(NoExit()), w(NoEnter()), w(inst), w(BoolFails()), w(BoolFails(), True), w(Async()), w(FewArgs()), w(FewArgs(), True), w(None), w(CM))
with CM("1") as x, CM("2") as (y), CM("[]") as (p, q): print(x, y, p, q)
with (CM("ab") as [x, y], CM("cde") as (z, *w_),): print(x, y, z, w_)
d = {}
with CM("k") as d["k"], CM("m") as d[d["k"]]: print(d)
with CM("v"), CM("w"): pass
with (CM("paren")): pass
with (CM("t1"), CM("t2")): print("two")
try:
    with (CM("t1"), CM("t2")) as t: pass
except TypeError as e: print(e)
try:
    with CM("u") as (a, b): print("not here")
except ValueError as e: print(e)
