# Methods of Future called unbound on a task complete its future; the coroutine hears nothing of it.
import asyncio
import re
F = asyncio.Future
T = asyncio.Task

def handler(loop, ctx):
    e = ctx.get("exception")
    print("HANDLER", re.sub("0x[0-9a-f]+", "0x", ctx["message"]), re.sub("0x[0-9a-f]+", "0x", repr(ctx.get("handle"))), type(e).__name__, str(e) if not isinstance(e, asyncio.InvalidStateError) else str(e)[:60])

async def worker(name, fut):
    try:
        print(name, "begins")
        r = await fut
        print(name, "got", r)
        return r
    except BaseException as e:
        print(name, "exc", type(e).__name__, e)
        raise

async def case(label, act, fut_act):
    print("==", label)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    fut = loop.create_future()
    t = loop.create_task(worker(label, fut))
    await asyncio.sleep(0)
    try:
        print(" act:", act(t))
    except BaseException as e:
        print(" act raised", type(e).__name__, e)
    print(" state", t.done(), t.cancelled(), t._state, t.cancelling(), t._must_cancel, t._fut_waiter is fut, fut.done())
    print(" alltasks", len(asyncio.all_tasks()))
    await asyncio.sleep(0)
    print(" state", t.done(), t.cancelled(), t._state, fut.done())
    try:
        print(" fut_act", fut_act(fut))
    except BaseException as e:
        print(" fut_act raised", type(e).__name__, e)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(" state", t.done(), t.cancelled(), t._state, t._fut_waiter is fut, fut.done())
    try:
        print(" await", await t)
    except BaseException as e:
        print(" await raised", type(e).__name__, e)
    print(" coro", t.get_coro().cr_running, type(t.get_coro().cr_await).__name__)
    try:
        t.get_coro().close()
    except BaseException as e:
        print(" close raised", type(e).__name__, e)

async def main():
    acts = {
     "F.cancel": lambda t: F.cancel(t),
     "F.cancel msg": lambda t: F.cancel(t, "why"),
     "F.set_result": lambda t: F.set_result(t, 7),
     "F.set_exception": lambda t: F.set_exception(t, ValueError("x")),
     "T.cancel": lambda t: T.cancel(t),
     "super.cancel": lambda t: super(T, t).cancel(),
     "F.cancel twice": lambda t: (F.cancel(t), F.cancel(t), t.cancel()),
     "cancel then F.cancel": lambda t: (t.cancel(), F.cancel(t)),
    }
    fa = {"result": lambda f: f.set_result(3), "exc": lambda f: f.set_exception(KeyError("k")), "cancel": lambda f: f.cancel("m"), "none": lambda f: None}
    for n, a in acts.items():
        for m, b in fa.items():
            await case(n+"/"+m, a, b)
    # not initialised
    for name in ("cancel", "set_result", "done", "result", "cancelled", "add_done_callback", "remove_done_callback", "exception"):
        t = T.__new__(T)
        try:
            args = (1,) if name in ("set_result",) else (print,) if "callback" in name else ()
            print(name, getattr(F, name)(t, *args))
        except BaseException as e:
            print(name, type(e).__name__, e)
asyncio.run(main())


async def itself(how, end):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    task = asyncio.current_task()
    how(task)
    print(task._state, len(asyncio.all_tasks()))
    return await end()


async def fail():
    raise KeyError("end")


async def give():
    return "end"


async def outer():
    for how in (lambda t: F.set_result(t, 1), lambda t: F.set_exception(t, ValueError("v")), F.cancel):
        for end in (fail, give, lambda: asyncio.sleep(0), lambda: asyncio.sleep(0.001)):
            t = asyncio.create_task(itself(how, end))
            print(repr((await asyncio.gather(t, return_exceptions=True))[0]))
            await asyncio.sleep(0.002)
            print(t._state)
asyncio.run(outer())
