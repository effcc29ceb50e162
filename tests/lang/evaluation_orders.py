# The order in which everything is evaluated, and where each name is looked for.
def t(x):
    print(x if type(x) is not type(t) else "function", end=" "); return x
class O:
    def __getitem__(s, k): print("get", k, end=" "); return 1
    def __setitem__(s, k, v): print("set", k, v, end=" ")
    def __delitem__(s, k): print("del", k, end=" ")
    def __getattr__(s, k): print("ga", k, end=" "); return 2
    def __setattr__(s, k, v): print("sa", k, v, end=" ")
    def __delattr__(s, k): print("da", k, end=" ")
o = O()
def po(x): print("o%s" % x, end=" "); return o
po(1)[t(2)], po(3).x = t(4), t(5); print()
po(1)[t(2)] = po(3)[t(4)] = t(5); print()
po(1)[t(2)] += t(3); po(4).y -= t(5); print()
po(1)[t(2):t(3):t(4)] = t(5); print()
del po(1)[t(2)], po(3).z; print()
x = {t(1): t(2), **{t(3): t(4)}, t(5): t(6)}; print(x)
def f(*a, **k): return a, k
print(f(t(1), *[t(2)], t(3), k=t(4), **{"z": t(5)}, y=t(6)))
print(t(1) < t(3) < t(2) < t(9), t(0) or t(0) and t(1) or t(7))
print([t(i) + t(j) for i in [t(1), t(2)] for j in (t(3), t(4)) if t(i) < 2])
i = 5
a = [10, 20]
i, a[i] = 1, 99; print(i, a)
def g(a, b=t("default"), *, c=t("kw")) -> t("ret"): pass
@t
@(lambda f: t(f) and f)
def h(): pass
class C(t(O), metaclass=t(type)):
    x = 1
    y = [x for x in range(3)]
    z = [i for _ in y]
    print(x, y, z, end=" ")
    def m(self): return __class__.__name__, x
    if x: del x
    x = 5
print(C.y)
x = "global"
def outer():
    x = "outer"
    class K:
        print(x, end=" ")
        x = "class"
        print(x, end=" ")
        def m(self): return x
        del x
        print(x, end=" ")
    return K().m()
print(outer())
def gen():
    x = yield
    while True:
        x = yield x * 2 if x else None
gg = gen(); next(gg); print(gg.send(4), gg.send(0), gg.send(2))
def loop():
    fs = []
    for i in range(3):
        def f(j=i): return i, j
        fs.append(f)
    return [f() for f in fs] + [(lambda: k)() for k in range(2)], [f() for f in [lambda: k for k in range(3)]]
print(loop())
def fin():
    try: return t("ret")
    finally: print("fin", end=" ")
def fin2():
    for i in range(3):
        try: continue
        finally:
            if i == 1: return i
def fin3():
    try: raise ValueError
    finally: return "swallowed"
print(fin(), fin2(), fin3())
def ex():
    try: raise KeyError(1)
    except KeyError as e:
        try: raise ValueError(2)
        except ValueError as f: return repr(f.__context__), e is f.__context__
print(ex())
def star():
    *a, b = [1, 2, 3]; c, *d = "xy"; (e, [f, *g]), h = (1, [2, 3, 4]), 5
    [k, l] = {1: 2, 3: 4}; for_ = [x for x, *y in [(1, 2, 3)]]
    return a, b, c, d, e, f, g, h, k, l, for_
print(star())
def walrus():
    if (n := 10) > 5 and (m := n + 1): pass
    z = [y := 1, y ** 2, (q := [w := v for v in range(3)])]
    return n, m, z, y, w, q, [last := e for e in "ab"], last
print(walrus())
def unb():
    try: print(zz)
    except UnboundLocalError as e: print(e)
    zz = 1; del zz
    try: zz
    except UnboundLocalError as e: print(e)
    for zz in []: pass
    try: zz
    except UnboundLocalError as e: print(e)
    def inner():
        return zz
    try: inner()
    except NameError as e: print(type(e).__name__, e)
unb()
def m(v):
    match v:
        case 0 | 1: return "01"
        case -1.5: return "neg"
        case {"a": [x, *_], **r} if r: return x, r
        case str() as s: return "str", s
        case [int(a), float(b) | str(b), *c]: return a, b, c
        case (1, 2) | [3, *_]: return "seq"
        case O(): return "O"
        case dict(): return "dict"
        case None | True: return "singleton"
        case _: return v
for v in (0, True, -1.5, {"a": [1, 2], "b": 3}, {"a": [1]}, "s", [1, 2.0, 3], (1, "b"), [3], o, None, (1, 2), 9, b"x"): print(m(v), end=" ")
print()
print(f"{t(1)!r:>{t(5)}}|{t('x'):{t('>')}{t(3)}}|{t(2)=}|{'nested ' + f'{t(3)}'}")
print(*(i for i in range(3)), sep=t(","), end=t(";\n"))
print((lambda x, /, y=2, *a, z, **k: (x, y, a, z, k))(1, z=3, x=5), [*range(2), *"ab"], {*[1], 2}, (*[], 1))
assert t(1), t("never")
try: assert t(0), t("msg")
except AssertionError as e: print(e)
print(1 if t(0) else 2 if t(0) else 3, not t(0) == 1, t(1) in [t(1)], t(1) is not t(None))
print(-2 ** 2, 2 ** -1, ~5 & 3 | 8 ^ 1 << 2, 7 // -2, 7 % -2, "a" "b" * 2, (1, 2) + (3,), [1] * 2, 10 ** 20, 10.5e-1, 0xff, True + True)
global_x = 1
def gl():
    global global_x
    global_x += 1
    def inner():
        global global_x
        global_x *= 10
    inner(); return global_x
print(gl())
while True:
    try:
        break
    finally:
        print("broke")
else: print("never")
for i in range(2):
    for j in range(2):
        if j: break
        print(i, j, end=" ")
    else: print("no")
else: print("else")
