# Reference 4.2.4: names and eval(), exec(), locals(), globals().
from support.attempts import show_each

i = 10
def f(): print(i)
i = 42
f()
def a():
    exec("new = 1")
    return "new" in locals(), "new" in globals()
def b():
    exec("new = 1", globals())
    return new
def c():
    ns = {}
    exec("def g(): return new2\nnew2 = 5", ns)
    return ns["g"]()
def d():
    ns, l = {}, {}
    exec("def g(): return new2\nnew2 = 5", ns, l)
    return sorted(l), l["g"]()
def e():
    x = 1
    return eval("[x for _ in 'ab']"), eval("lambda: x")
def e2():
    x = "local"
    return eval("(lambda: x)()")
def e3():
    y_ = "local"
    return eval("y_"), eval("y_", {"y_": "g"}), eval("y_", {"y_": "g"}, {"y_": "l"})
def g():
    globals()["fresh"] = "made"
    return fresh
def h():
    x = 1
    locals()["x"] = 2
    vars()["y"] = 3
    return x, locals(), locals() is locals()
show_each(a, b, c, d, lambda: e()[0], e2, e3, g, h)
x = "global x"
show_each(e2)
class K:
    v = 1
    exec("w = v + 1")
    locals()["u"] = 3
    t = eval("[v, w, u]")
    print(t, sorted(k for k in vars() if k[0] != "_"), locals() is vars(), locals() is locals())
    try: eval("(lambda: v)()")
    except NameError as err: print(err)
    exec("def m(self): return self.v")
print(K().m(), K.u)
print(globals() is locals(), globals() is vars(), globals()["K"] is K)
def nl():
    n = 1
    def inner():
        try: exec("nonlocal n; n = 2")
        except SyntaxError as e: print(e.msg)
        exec("n = 5")
        return n
    return inner()
def gl():
    exec("global made_global; made_global = 7")
    return made_global
show_each(nl, gl)
show_each(lambda: eval("eval('1 + 1')"), lambda: eval("locals()", {"__builtins__": {"locals": locals}}).keys(), lambda: sorted(eval("globals()", {"a": 1})), lambda: eval("sorted(locals())", {}, {"q": 1}), lambda: exec("print(sorted(locals()))", {"only": 1, "__builtins__": __builtins__}), lambda: eval(compile("i", "f", "eval")), lambda: eval("x", {}), lambda: exec("i = 3") or i, lambda: eval("i", globals=globals()), lambda: eval(source="1"), lambda: exec("q = 1", locals={}), lambda: eval("p", locals={"p": 9}), lambda: exec(), lambda: eval(5), lambda: exec(None))
def closure():
    c = 1
    def inner(): return c
    return inner
code = closure().__code__
show_each(lambda: exec(code), lambda: eval(code), lambda: exec(code, closure=closure().__closure__), lambda: exec("1", closure=()), lambda: exec(code, closure=()), lambda: exec(code, closure=(5,)))
def deleted():
    v = 1
    del v
    return locals(), eval("locals()")
def params(a, *b, c=1, **d): return locals()
def comp(): return [sorted(locals()) for k in "a"][0], [dir() for k in "a"][0]
def cell():
    z = 1
    def q(): return z
    return sorted(locals()), sorted(q.__code__.co_freevars), (lambda: (z, locals()))()
show_each(deleted, lambda: params(1, 2, d=3), comp, cell)
def gen():
    a = 1
    yield locals()
    b = 2
    yield locals()
print(list(gen()))
