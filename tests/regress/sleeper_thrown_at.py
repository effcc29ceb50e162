# weft-args: --virtual-time
# The coroutine of a task that sleeps is thrown at, closed or sent to by hand: its timer goes, or it is shared.
import asyncio

def handler(loop, ctx):
    e = ctx.get("exception")
    print("HANDLER", ctx["message"], type(e).__name__, e)

async def inner(d, r=None):
    try:
        return await asyncio.sleep(d, r)
    except BaseException as e:
        print("inner exc", type(e).__name__, e)
        raise

async def worker(d, swallow):
    try:
        print("begin")
        r = await inner(d)
        print("slept", r)
    except BaseException as e:
        print("worker exc", type(e).__name__, e)
        if not swallow or isinstance(e, GeneratorExit):
            raise
    print("after")
    await asyncio.sleep(1)
    print("end")
    return "R"

def chain(c):
    names = []
    while c is not None:
        names.append(type(c).__name__ + ":" + getattr(c, "__qualname__", "?"))
        c = getattr(c, "cr_await", None)
    return names

def safe(f):
    try:
        return f()
    except BaseException as e:
        return type(e).__name__, str(e)

async def case(label, act, swallow):
    print("==", label, swallow)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    t = loop.create_task(worker(2, swallow))
    await asyncio.sleep(1)
    c = t.get_coro()
    print(chain(c))
    print([f.f_code.co_name for f in t.get_stack()])
    print("act", type(safe(lambda: act(c))).__name__)
    print(type(c.cr_await).__name__, c.cr_running, t.done(), t._fut_waiter is not None, len(loop._scheduled))
    fw = t._fut_waiter
    print(fw.done() if fw is not None else None)
    t0 = loop.time()
    try:
        done, pending = await asyncio.wait({t}, timeout=10)
        if pending:
            print("pending", t._fut_waiter.done(), len(loop._scheduled))
            t.cancel("enough")
        print("await", await t)
    except BaseException as e:
        print("await exc", type(e).__name__, e)
    print(loop.time() - t0)

async def main():
    for sw in (False, True):
        await case("throw", lambda c: c.throw(ValueError("v")), sw)
        await case("close", lambda c: c.close(), sw)
        await case("throw cancelled", lambda c: c.throw(asyncio.CancelledError()), sw)
        await case("send", lambda c: c.send(None), sw)
        await case("send 1", lambda c: c.send(1), sw)
        await case("await throw", lambda c: c.cr_await.throw(ValueError("v")), sw)
        await case("await close", lambda c: c.cr_await.close(), sw)
        await case("sleep throw", lambda c: c.cr_await.cr_await.throw(ValueError("v")), sw)
        await case("sleep close", lambda c: c.cr_await.cr_await.close(), sw)
        await case("sleep send", lambda c: c.cr_await.cr_await.send(None), sw)
        await case("sleep attrs", lambda c: [(n, type(getattr(c.cr_await.cr_await, n)).__name__) for n in ("cr_running", "cr_origin","cr_await","__name__","__qualname__")], sw)
asyncio.run(main())
