# Reference 6.2.8: generator expressions.
from support.attempts import show_each

def p(x): print("eval", x); return x
g = (p(x) for x in p([1, 2]) if p(x > 0))
print("made", type(g).__name__, g.__name__, g.__qualname__, g.gi_running, g.gi_frame is not None)
print(next(g))
print(list(g), g.gi_frame)
show_each(lambda: next(g), lambda: (x for x in 5), lambda: (x for x in undefined), lambda: list(undefined for x in [1]), lambda: list(1 / x for x in [1, 0]), lambda: sum(x for x in range(4)), lambda: sorted((x for x in "cab"), reverse=True), lambda: list((x, y) for x in range(2) for y in range(x + 1)), lambda: dict((k, 1) for k in "ab"), lambda: ",".join(str(x) for x in range(3)), lambda: max((x for x in []), default="none"), lambda: any(p(x) for x in [0, 1, 2]), lambda: all(p(x) for x in [1, 0, 2]), lambda: tuple(x for x in "ab"), lambda: (x for x in "a").__next__(), lambda: len(x for x in "a"))
def late():
    n = 1
    g = (n * x for x in range(3))
    n = 10
    return list(g)
def late_iter():
    l = [1, 2]
    g = (x for x in l)
    l.append(3)
    l2 = list(g)
    l = None
    return l2
def inner_late():
    r = (x for x in [1] for y in not_defined)
    return "made", r
show_each(late, late_iter, lambda: inner_late()[0], lambda: next(inner_late()[1]))
class It:
    def __iter__(self): print("iter called"); return iter("xy")
g = (c for c in It())
print("before next")
print(list(g))
g = (c for _ in [1] for c in It())
print("made second")
print(list(g))
def gen(): 
    total = 0
    g = (total := total + x for x in [1, 2, 3])
    return list(g), total
show_each(gen)
g = ((yield_, x) for yield_, x in enumerate("ab"))
print(g.send(None), g.gi_suspended, g.gi_yieldfrom)
show_each(lambda: g.send("ignored"), lambda: g.send(1), lambda: g.throw(KeyError("k")), lambda: g.close())
h = (x for x in range(5))
next(h)
show_each(lambda: h.throw(ValueError("thrown")), lambda: list(h))
c = (x for x in range(5))
c.close()
print(list(c), next(c, "default"))
class K:
    v = 3
    g = (i for i in range(v))
    h = (v for i in range(1))
print(list(K.g))
show_each(lambda: list(K.h))
nested = ((y for y in range(x)) for x in range(3))
print([list(n) for n in nested])
def f(*a, **k): return [list(x) if hasattr(x, "__next__") else x for x in a], k
print(f(x for x in "ab"), f((x for x in "ab"), 1), f(*(x for x in "cd")), f(k=(1 for _ in "a") and 2))
import asyncio
async def agen():
    for i in range(3): yield i
async def main():
    a = (x * 2 async for x in agen())
    print(type(a).__name__, a.__name__, [v async for v in a])
    b = [x async for x in agen() if x]
    c = {x: await asyncio.sleep(0, x) async for x in agen()}
    d = (await asyncio.sleep(0, x) for x in range(2))
    print(b, c, type(d).__name__, [v async for v in d], {x async for x in agen()} == {0, 1, 2})
    e = [[y async for y in agen()] for _ in range(2)]
    print(e)
asyncio.run(main())
for src in "(x async for x in y)", "def f(): (x async for x in y)", "def f(): [x async for x in y]", "async def f(): [x async for x in y]", "async def f(): (await z for x in y)", "(await x for x in y)", "f(x for x in y, )", "f(x for x in y, z)", "f(z, x for x in y)", "f(*x for x in y)", "f(a=x for x in y)", "class A(x for x in y): pass", "x for x in y", "(x for x in y) = 1", "del (x for x in y)", "(x for x in y) += 1", "(x := 1 for x in y)", "(x for x in y := z)":
    try: compile(src, "s", "exec"); print("ok ", src)
    except SyntaxError as e: print(src, "|", e.msg)
