# weft-args: --virtual-time
# Coroutines of asyncio in a task that are thrown at, closed or sent to from outside.
import asyncio
def res(o): return repr(o)[:70] if not isinstance(o, BaseException) else (type(o).__name__, str(o)[:60])
def safe(f):
    try: return f()
    except BaseException as e: return e
async def main():
    loop = asyncio.get_running_loop()
    def H(l, ctx):
        if "destroyed" not in ctx["message"]:  # when that comes is the collector's matter
            print("HANDLER", ctx["message"].split(" at 0x")[0], type(ctx.get("exception")).__name__, str(ctx.get("exception"))[:40])
    loop.set_exception_handler(H)
    def mk():

        yield "lock", lambda: (lambda l: (asyncio.ensure_future(l.acquire()), l.acquire())[1])(asyncio.Lock()), None
        e = asyncio.Event(); yield "event", e.wait, e.set
        q = asyncio.Queue(); yield "get", q.get, lambda: q.put_nowait(1)
        q2 = asyncio.Queue(1); q2.put_nowait(0); yield "put", lambda: q2.put(1), lambda: q2.get_nowait()
        q3 = asyncio.Queue(); q3.put_nowait(0); yield "join", q3.join, lambda: q3.task_done()
        s = asyncio.Semaphore(0); yield "sem", s.acquire, s.release
        f = loop.create_future(); yield "wait", lambda: asyncio.wait([f], timeout=3), lambda: f.set_result(1)
        f2 = loop.create_future(); yield "wait_for", lambda: asyncio.wait_for(f2, 3), lambda: f2.done() or f2.set_result(1)
        f3 = loop.create_future(); yield "fut", lambda: f3, lambda: f3.set_result(1)
        f4 = loop.create_future(); yield "gather", lambda: asyncio.gather(f4), lambda: f4.set_result(1)
        f5 = loop.create_future(); yield "shield", lambda: asyncio.shield(f5), lambda: f5.set_result(1)
        f6 = loop.create_future(); yield "as_completed", lambda: next(iter(asyncio.as_completed([f6], timeout=3))), lambda: f6.set_result(1)
        yield "sleep", lambda: asyncio.sleep(2), lambda: None
        b = asyncio.Barrier(2); yield "barrier", b.wait, lambda: None
        c = asyncio.Condition()
        async def cw():
            async with c: return await c.wait()
        yield "cond", cw, lambda: None
        c2 = asyncio.Condition()
        async def cw2():
            async with c2: return await c2.wait_for(lambda: False)
        yield "condfor", cw2, lambda: None
        async def tg():
            async with asyncio.TaskGroup() as g: g.create_task(asyncio.sleep(2))
            return "tg"
        yield "tg", tg, lambda: None
        async def tm():
            async with asyncio.timeout(2): await loop.create_future()
        yield "timeout", tm, lambda: None
    acts = {
      "throw": lambda c: c.throw(ValueError("v")), "close": lambda c: c.close(), "send": lambda c: c.send(None),
      "throw cancelled": lambda c: c.throw(asyncio.CancelledError("h")), "inner throw": lambda c: c.cr_await.throw(KeyError("in")) , "inner close": lambda c: c.cr_await.close(),
    }
    for name, act in acts.items():
        for label, op, wake in mk():
            print("==", name, label)
            async def body():
                try: return await op()
                except BaseException as e: print(" body", res(e)); raise
            t = asyncio.create_task(body()); t0 = loop.time()
            await asyncio.sleep(0.5)
            c = t.get_coro()
            r = safe(lambda: act(c))
            print(" act", res(r) if not asyncio.isfuture(r) else (r is t._fut_waiter, r._asyncio_future_blocking), t._state, t._fut_waiter and t._fut_waiter.done())
            if asyncio.isfuture(r): r._asyncio_future_blocking = False
            await asyncio.sleep(0)
            print(" wake", res(safe(wake)))
            d, p = await asyncio.wait([t], timeout=5)
            if p: print(" pending", t.cancel("x")); d, p = await asyncio.wait([t], timeout=5)
            if p: print(" still pending"); continue
            print(" end", res(safe(t.result)), loop.time() - t0)
asyncio.run(main())
