# Reference 6.2.9.3, 6.2.9.4: asynchronous generators and their methods.
import asyncio, sys

def drive(aw):
    """Runs an awaitable that waits for nothing."""
    try: aw.send(None)
    except StopIteration as e: return e.value
    return "waits"
def show(*fs):
    for f in fs:
        try: print(repr(f()))
        except BaseException as e: print(type(e).__name__, e, repr(e.__cause__))

async def ticker():
    try:
        got = yield 1
        print("got", got)
        try: got = yield 2
        except KeyError as e: print("caught", e); got = yield "after"
        yield 3
    finally: print("finally")
a = ticker()
print(type(a).__name__, a.__name__, a.ag_running, a.ag_frame is not None, a.ag_code.co_name, a.ag_await, a.__aiter__() is a)
show(lambda: drive(a.__anext__()), lambda: drive(a.asend("x")), lambda: drive(a.athrow(KeyError("k"))), lambda: drive(a.asend(None)), lambda: drive(a.asend(None)), lambda: drive(a.asend(None)), lambda: drive(a.__anext__()), lambda: drive(a.aclose()), lambda: drive(a.athrow(KeyError("late"))))
b = ticker()
show(lambda: drive(b.asend(1)), lambda: drive(b.aclose()), lambda: drive(b.__anext__()), lambda: drive(b.aclose()))
b = ticker(); drive(b.__anext__())
show(lambda: drive(b.aclose()), lambda: b.ag_frame)
c = ticker(); drive(c.__anext__())
show(lambda: drive(c.athrow(ValueError("v"))), lambda: drive(c.athrow(ValueError("v"))))
async def ignores():
    try: yield 1
    except GeneratorExit: yield 2
d = ignores(); drive(d.__anext__())
show(lambda: drive(d.aclose()))
async def stop(): 
    yield 1
    raise StopAsyncIteration("leak")
async def stop2():
    yield 1
    raise StopIteration("leak")
for f in stop, stop2:
    s = f(); drive(s.__anext__())
    show(lambda: drive(s.__anext__()))
x = ticker().__anext__()
print(type(x).__name__, drive(x))
show(lambda: x.send(None), lambda: x.close())
y = ticker().asend(None)
show(lambda: y.close(), lambda: y.send(None))
show(lambda: next(ticker()), lambda: iter(ticker()), lambda: list(ticker()), lambda: len(ticker()), lambda: ticker().send(1), lambda: ticker().asend())
async def waits():
    for i in range(3):
        await asyncio.sleep(0)
        got = yield i
        if got: print("sent", got)
async def main():
    print([x async for x in waits()], [x async for x in waits() if x % 2])
    g = waits()
    print(await anext(g), await g.asend("hi"), await anext(g), await anext(g, "default"))
    try: await anext(g)
    except StopAsyncIteration as e: print("stop", e.args)
    async for i in waits():
        if i == 1: continue
        print("loop", i)
    else: print("else")
    h = waits()
    async for i in h:
        if i: break
    else: print("never")
    await h.aclose()
    two = waits()
    first = asyncio.ensure_future(anext_of(two))
    await asyncio.sleep(0)
    try: await two.__anext__()
    except RuntimeError as e: print(e)
    print(await first)
    async def delegating():
        async for v in waits(): yield v * 10
    print([v async for v in delegating()])
    async def cleanup():
        try: yield 1; yield 2
        finally: await asyncio.sleep(0); print("cleaned up")
    k = cleanup()
    await anext(k)
    await k.aclose()
    left = cleanup()
    print(await anext(left), "left open")
    global keep
    keep = left
async def anext_of(g): return await g.__anext__()
asyncio.run(main())
print(sys.get_asyncgen_hooks())
