# Reference 7.9, 7.10: break and continue.

def log(*a): print(*a, end=" ")
for i in range(5):
    if i == 1: continue
    if i == 3: break
    log(i)
else: log("never")
for i in range(2): log(i)
else: log("else")
while True:
    break
else: log("never")
n = 3
while n:
    n -= 1
    if n == 1: continue
    log(n)
else: log("while else")
for i in range(3):
    for j in range(3):
        if j == 1: break
        if i == 1: continue
        log(i, j)
    else: log("inner else")
else: log("outer else")
print()
for i in range(3):
    try:
        if i == 0: continue
        if i == 1: break
    finally: log("finally", i)
for i in range(3):
    try: 1 / 0
    except ZeroDivisionError: continue
    finally: log("f", i)
for i in range(2):
    try: raise KeyError
    except KeyError as e: break
    finally: log("cleanup")
try: e
except NameError as err: log(err)
print()
class CM:
    def __enter__(self): log("enter")
    def __exit__(self, *a): log("exit", a[0])
for i in range(3):
    with CM():
        if i == 0: continue
        break
    log("never")
def in_finally():
    for i in range(3):
        try: return i
        finally:
            if i < 2: continue
    return "end"
def in_finally2():
    while True:
        try: 1 / 0
        finally: break
    return "swallowed"
def in_finally3():
    for i in range(2):
        try: raise ValueError(i)
        finally: continue
    return "both swallowed"
print(in_finally(), in_finally2(), in_finally3())
def gen():
    for i in range(5):
        if i == 2: break
        yield i
    else: yield "never"
    for j in []: pass
    else: yield "empty else"
print(list(gen()))
for i in range(3):
    match i:
        case 0: continue
        case 1: log("one"); break
        case _: log("never")
for x in iter([1, 2, 3]):
    break
print(x)
it = iter(range(6))
for x in it:
    if x % 2: continue
    log(x, next(it, None))
print(list(it))
for i in range(3):
    class K:
        if i: pass
    def f():
        for k in range(2):
            if k: break
        return k
    if f(): continue
    log("not reached")
i = 0
while i < 10:
    i += 1
    if i % 2: continue
    if i > 6: break
    while True:
        log(i)
        if i: break
    else: log("no")
else: log("no")
print(i)
for src in "break", "continue", "if 1: break", "def f(): break", "def f(): continue", "class C: break", "for x in y:\n def f(): break", "for x in y:\n class C: continue", "for x in y: lambda: break", "while 1: pass\nelse: break", "for x in y: pass\nelse: continue", "while 1:\n for x in y: pass\n else: break", "try: pass\nfinally: break", "for x in y:\n try: pass\n finally: continue", "with x: break", "for x in y:\n with z: continue", "match x:\n case 1: break", "[break for x in y]", "for x in y: break 1", "for x in y: break; continue", "async def f():\n async for x in y: break", "async def f():\n async for x in y: continue\n else: break", "while 1: (break)", "for x in y:\n try: break\n except* E: pass", "for x in y:\n try: pass\n except* E: break", "for x in y:\n try: pass\n except* E: continue", "def f():\n try: pass\n except* E: return", "for x in y:\n try: pass\n except* E:\n  for a in b: break":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
