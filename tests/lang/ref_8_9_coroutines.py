# Reference 8.9: coroutine functions, async for, async with.
import asyncio

def drive(c):
    try: c.send(None)
    except StopIteration as e: return e.value
    c.close()
    return "waits"
def show(*fs):
    for f in fs:
        try: print(repr(drive(f())))
        except BaseException as e: print(type(e).__name__, e, "| context", repr(e.__context__))

async def plain(a, b=2, *c, d=4, **e) -> int: "doc"; return a, b, c, d, e
print(plain.__name__, plain.__doc__, plain.__annotations__, type(plain).__name__, plain.__code__.co_flags & 0x80)
show(lambda: plain(1), lambda: plain(1, 2, 3, d=5, z=6))
try: plain()
except TypeError as e: print(e)
class It:
    def __init__(self, n, fail=None): self.n, self.fail = n, fail
    def __aiter__(self): print("aiter", end=" "); self.i = 0; return self
    async def __anext__(self):
        print("anext", end=" ")
        if self.i >= self.n:
            if self.fail: raise self.fail
            raise StopAsyncIteration
        self.i += 1
        return self.i
async def loop(it, brk=None, cont=None):
    out = []
    async for x in it:
        if x == brk: break
        if x == cont: continue
        out.append(x)
    else: out.append("else")
    return out, x
async def target():
    d = {}
    async for d["k"], *d["r"] in Pairs(): pass
    return d
class Pairs(It):
    def __init__(self): super().__init__(2)
    async def __anext__(self): return (await super().__anext__(), "a", "b")
async def nested(): return [(x, y) async for x in It(2) async for y in It(x)], {x: [y for y in range(x)] async for x in It(2) if x > 1}
async def no_target():
    async for _ in It(0): pass
    else: return "empty"
show(lambda: loop(It(3)), lambda: loop(It(3), brk=2), lambda: loop(It(3), cont=2), lambda: loop(It(1, KeyError("in anext"))), lambda: loop(It(1, StopIteration("stop"))), lambda: loop([1]), lambda: loop(None), target, nested, no_target)
class ACM:
    def __init__(self, n, swallow=False, enter=None, exit=None): self.n, self.swallow, self.enter, self.exit = n, swallow, enter, exit
    async def __aenter__(self):
        print("aenter", self.n, end=" ")
        if self.enter: raise self.enter
        return self.n
    async def __aexit__(self, t, v, tb):
        print("aexit", self.n, repr(v), end=" ")
        if self.exit: raise self.exit
        return self.swallow
async def w1():
    async with ACM(1) as a, ACM(2) as b: return a, b
async def w2():
    async with ACM(1, True): raise KeyError("k")
    return "swallowed"
async def w3():
    async with ACM(1), ACM(2): raise KeyError("k")
async def w4():
    async with ACM(1, True), ACM(2, enter=ValueError("e")): print("never")
    return "ok"
async def w5():
    async with ACM(1, exit=ValueError("x")): raise KeyError("k")
async def w6():
    async with (ACM(1) as a, ACM("xy") as (b, c),): return a, b, c
async def w7():
    for i in range(3):
        async with ACM(i):
            if i == 0: continue
            break
    return i
class Sync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
async def w8():
    async with Sync(): pass
async def w9():
    with ACM(1): pass
async def w10():
    async with ACM(1):
        with open(__file__) as f: return f.closed
async def fin():
    try:
        try: return await plain(1)
        finally: await asyncio.sleep(0); print("never")
    finally: print("closed", end=" ")
show(w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, fin)
async def main():
    async def waits(n):
        await asyncio.sleep(0)
        return n
    print(await waits(1), [await waits(i) for i in range(2)], {await waits(k): await waits(k) for k in "ab"}, await waits(await waits(2)), (await waits([3]))[0], -await waits(4), await waits(2) ** 2)
    x = [await waits(1), *await waits([2, 3])]
    print(x, f"{await waits(5)}", await waits(1) if await waits(0) else "else", [i async for i in It(2)])
    def sync(): return waits(6)
    print(await sync(), (await waits("s")).upper())
    assert await waits(1), await waits(2)
    try: raise await waits(KeyError("k"))
    except KeyError as e: print(repr(e))
    async def deflt(a=await waits(7)): return a
    print(await deflt())
    @(await waits(lambda f: f))
    async def decorated(): return "d"
    print(await decorated())
    class K(await waits(object)): v = 5
    print(K.v)
    match await waits([1, 2]):
        case [a, b] if await waits(a): print(a, b)
    d = {}
    d[await waits("k")] = await waits("v")
    d[await waits("k")] += await waits("!")
    del d[await waits("k")]
    print(d)
asyncio.run(main())
for src in "async", "async x", "async def", "async def f: pass", "async def f(): await", "async def f(): yield 1; return", "async def f(): yield 1; return 2", "async def f(): yield from x", "def f(): await x", "await x", "def f(): async for x in y: pass", "def f(): async with x: pass", "async for x in y: pass", "async with x: pass", "async def f(): [x async for x in y]", "def f(): [x async for x in y]", "[x async for x in y]", "async def f(): lambda: await x", "async def f():\n def g(): await x", "async def f(): (await x for x in y)", "async def f():\n class C: await x", "async def f(a=await x): pass", "async def f() -> await x: pass", "async def f():\n async def g(a=await x): pass", "async def f():\n lambda a=await x: a", "async = 1", "await = 1", "x.async", "f(async=1)", "def async(): pass", "import async", "class await: pass", "async def f(): await x = 1", "async def f(): await x += 1", "async def f(): del await x", "async def f(): (await x) = 1", "async def f(): [await x] = y", "async def f(): await x, y = z", "async def f(): async for await x in y: pass", "async def f(): async for x in await y: pass", "async def f(): for x in await y: pass", "async def f(): async for x in y: pass\n", "async def f(): async while x: pass", "async def f(): async if x: pass", "async lambda: x", "async def f(): async return x", "async def f():\n async with x as y, z: pass", "async def f():\n async with (x as y, z): pass", "async  def f(): pass", "async\\\ndef f(): pass", "async\ndef f(): pass", "@x\nasync def f(): pass", "async @x\ndef f(): pass", "async def f(): f'{await x}'", "f'{await x}'", "async def f(): await (yield)", "async def f(): yield await x", "async def f(): await yield", "async def f(): await x.y[0]()", "async def f(): await x ** await y", "async def f(): await - x", "async def f(): not await x", "async def f(): await not x", "async def f(): [i for i in await x]", "async def f(): {i: await i async for i in x}", "async def f(): [[await j for j in i] for i in x]", "async def f(): [lambda: await x for x in y]", "def f(): [(await x) for x in y]":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)
