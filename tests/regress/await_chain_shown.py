# weft-args: --virtual-time
# cr_await shows the coroutine of sleep() and the iterators of futures, though none of them is made while nobody looks.
import asyncio
def chain(c):
    out = []
    while c is not None:
        out.append(type(c).__name__ + ":" + getattr(c, "__qualname__", "?"))
        c = getattr(c, "cr_await", None)
    return out
def safe(f):
    try:
        return f()
    except BaseException as e:
        return type(e).__name__, str(e)
async def zero():
    try:
        return await asyncio.sleep(0, "z")
    except BaseException as e:
        print("zero", type(e).__name__)
        raise
async def val():
    return await asyncio.sleep(3, "val")
async def main():
    loop = asyncio.get_running_loop()
    t = loop.create_task(zero())
    await asyncio.sleep(0)
    print(chain(t.get_coro())[:2])
    print(await t)
    async def plain0():
        await asyncio.sleep(0)
        return 5
    t = loop.create_task(plain0())
    await asyncio.sleep(0)
    print(chain(t.get_coro())[:2])
    print(await t)
    t = loop.create_task(plain0())
    await asyncio.sleep(0)
    print(safe(lambda: t.get_coro().throw(ValueError("x"))))
    print(safe(lambda: t.done()))
    try:
        print(await t)
    except Exception as e:
        print(type(e), e)
    t = loop.create_task(val())
    await asyncio.sleep(1)
    print(chain(t.get_coro()))
    c = t.get_coro()
    print(c.cr_await is c.cr_await, c.cr_await.cr_await is not None)
    print(safe(lambda: c.cr_await.throw(KeyError("k"))))
    print(chain(c), len(loop._scheduled))
    t.cancel()
    try:
        print(await t)
    except BaseException as e:
        print(type(e), e)
    # shared sleep between
    t = loop.create_task(val())
    await asyncio.sleep(1)
    async def other(c):
        return await c
    t2 = loop.create_task(other(t.get_coro()))
    t3 = loop.create_task(other(t.get_coro().cr_await))
    r = await asyncio.gather(t, t2, t3, return_exceptions=True)
    print(r)
    # cancel after chain shown
    t = loop.create_task(val()); await asyncio.sleep(1)
    print(chain(t.get_coro())); t.cancel("m")
    r = await asyncio.gather(t, return_exceptions=True); print(repr(r[0]), len(loop._scheduled))
    # timer over then chain shown in same iteration
    async def nap(): 
        await asyncio.sleep(1)
        return "n"
    t = loop.create_task(nap())
    def peek():
        print("peek", chain(t.get_coro()), t._fut_waiter and t._fut_waiter.done())
    await asyncio.sleep(0)
    loop.call_at(loop.time() + 1, peek)
    loop.call_at(loop.time() + 1, lambda: loop.call_soon(peek))
    print(await t)
    t = loop.create_task(nap())
    await asyncio.sleep(0)
    t.cancel()
    peek()
    r = await asyncio.gather(t, return_exceptions=True); print(repr(r[0]))
    # FutureIter
    f = loop.create_future()
    async def w(): return await f
    t = loop.create_task(w()); await asyncio.sleep(0)
    c = t.get_coro(); print(chain(c), c.cr_await is c.cr_await)
    f.set_result(1); print(chain(c)); print(await t, c.cr_await)
    for mk in (lambda: asyncio.Event().wait(), lambda: asyncio.Queue().get(), lambda: asyncio.wait_for(loop.create_future(), 5)):
        async def w2(): return await mk()
        t = loop.create_task(w2()); await asyncio.sleep(0)
        print(chain(t.get_coro()))
        t.cancel()
        await asyncio.gather(t, return_exceptions=True)
    # stopped loop
loop = asyncio.new_event_loop()
async def nap():
    try:
        await asyncio.sleep(2)
        return "nap"
    except BaseException as e:
        print("nap", type(e).__name__); raise
asyncio.run(main())
t = loop.create_task(nap())
loop.run_until_complete(asyncio.sleep(1))
c = t.get_coro()
print(chain(c))
print(len(loop._scheduled))
loop.run_until_complete(t); print(t.result())
t = loop.create_task(nap())
loop.run_until_complete(asyncio.sleep(1))
c = t.get_coro()
print(safe(lambda: type(c.send(None)).__name__))
print(safe(lambda: c.throw(ValueError("stopped"))))
print(len(loop._scheduled), t.done(), t._fut_waiter and t._fut_waiter.done())
t.cancel()
try: print(loop.run_until_complete(t))
except BaseException as e: print(type(e), e)
t = loop.create_task(nap())
loop.run_until_complete(asyncio.sleep(1))
t.get_coro().close()
t.cancel()
try: print(loop.run_until_complete(t))
except BaseException as e: print(type(e), e)
loop.close()
