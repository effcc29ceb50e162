# Reference 8.1 to 8.3: if, while and for.
from support.attempts import show_each

def p(x): print(x, end=" "); return x
class B:
    def __init__(self, v): self.v = v
    def __bool__(self): print(f"bool({self.v})", end=" "); return self.v
if p(0): print("no")
elif p(""): print("no")
elif p(1): print("elif")
elif p(2): print("never asked")
else: print("no")
if B(False): print("no")
elif not B(True): print("no")
else: print("else")
if p(1) and p(0) or p(3): print("or")
if (n := p(5)) > 3: print(n)
if []: pass
elif (): pass
else: print("empty ones")
if 1: print("one line"); print("two")
def w():
    n, out = 0, []
    while n < 5:
        n += 1
        if n == 2: continue
        out.append(n)
    else: out.append("else")
    while p(len(out)) > 3: out.pop()
    while True:
        if not out: break
        out.pop()
    else: out.append("never")
    return n, out
print(w())
for i in range(3): pass
print(i)
for i in []: pass
else: print("i stays", i)
for i in range(2): i = "changed"; print(i, end=" ")
else: print("done")
l = [1, 2, 3]
for x in l:
    if len(l) < 6: l.append(x * 10)
print(l)
l = [1, 2, 3, 4]
for x in l: l.remove(x)
print(l)
for x in l[:]: l.remove(x)
print(l)
d = {"a": 1}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e: print(e)
try:
    for k in {1}: (s := {1, 2}); s.clear(); raise RuntimeError("set is fine")
except RuntimeError as e: print(e)
s = {1, 2}
try:
    for k in s: s.add(k + 10)
except RuntimeError as e: print(e)
try:
    for k in d: del d[k]; d["z"] = 2
except RuntimeError as e: print(e)
for a, b in {"k": 1, "j": 2}.items(): print(a, b, end=" ")
for a, (b, *c) in [(1, "xyz"), (2, [3])]: print(a, b, c, end=" ")
for [a, b] in ["xy"]: print(a, b, end=" ")
for x in 1, 2, 3: print(x, end=" ")
for x in *[1], *"ab": print(x, end=" ")
for x, in [[1], (2,)]: print(x, end=" ")
class O: pass
o, lst, dd = O(), [0], {}
for o.attr in "ab": pass
for lst[0] in "cd": pass
for dd["k"], dd["j"] in ["ef"]: pass
print(o.attr, lst, dd)

def bad(it):
    def f():
        for a in it: pass
        return "end"
    return f
def bad2(it):
    def f():
        for a, b in it: pass
    return f
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
class NoNext:
    def __iter__(self): return 5
class Raises:
    def __iter__(self): raise KeyError("iter")
class NextRaises:
    def __iter__(self): return self
    def __next__(self): raise ValueError("next")
class Stops:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("value")
show_each(bad(5), bad(None), bad(Old()), bad(NoNext()), bad(Raises()), bad(NextRaises()), bad(Stops()), bad(int), bad(1.5), bad2([1]), bad2([(1, 2, 3)]), bad2(["a"]), bad2(5), bad2("ab"), bad2([None]), bad(len))
def once(): print("evaluated once", end=" "); return range(3)
for i in once(): print(i, end=" ")
it = iter("abcdef")
for x in it: print(x + next(it), end=" ")
print(list(it))
for i in range(10**30, 10**30 + 2): print(i, end=" ")
for i in range(5, 0, -2): print(i, end=" ")
for i in reversed(range(3)): print(i, end=" ")
for i, v in enumerate("ab", 1): print(i, v, end=" ")
for t in zip("ab", [1, 2, 3]): print(t, end=" ")
for c in "héllo": print(c, end="")
for b in b"ab": print(b, end=" ")
print()
for src in "if", "if x", "if x:", "if x: else: y", "if x: y else: z", "if x:\n y\nelse if z: w", "if x: y\nelif: z", "else: x", "elif x: y", "if x: y\nelse: z\nelse: w", "if x: y\nelse: z\nelif w: v", "if x = 1: y", "if (x = 1): y", "if x:\ny", "if x: if y: z", "if x: for y in z: w", "if x: pass; pass", "while", "while:", "while x", "while x: y\nelif z: w", "while x = 1: y", "while x: y\nelse: z\nelse: w", "for x in y", "for x in: y", "for in y: z", "for x y: z", "for x in y: z\nelif w: v", "for 1 in x: y", "for f() in x: y", "for x + 1 in y: z", "for x in y in z: w", "for (x in y): z", "for x not in y: z", "for *x in y: z", "for *x, in y: z", "for (x, y), [z] in w: v", "for x in *y: z", "for x in *y,: z", "for x in (yield): z", "for x in lambda: y: z", "for x, y in z, w: v", "for x in y if z: w", "for None in x: y", "for x.y[0] in z: w", "for 'a' in b: c", "for x := 1 in y: z", "for (x) in y: z", "for lambda in x: y", "for x\\\nin y: z", "async for x in y: z", "for async x in y: z", "for x in y: async for z in w: v":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
