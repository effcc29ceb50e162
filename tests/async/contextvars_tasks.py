import asyncio
import contextvars
from contextvars import ContextVar, copy_context

v = ContextVar("v", default="none")
out = []


async def child(name):
    print(name, "sees", v.get())
    v.set(name)
    await asyncio.sleep(0.01)
    print(name, "keeps", v.get())
    return v.get()


async def nested():
    v.set("nested sets")
    await asyncio.sleep(0)


async def main():
    print("main", v.get())
    v.set("main")
    print(await asyncio.gather(child("a"), child("b"), asyncio.create_task(child("c"))))
    print("main", v.get())
    await nested()  # no task: the same context
    print("main", v.get())
    await asyncio.wait_for(nested(), 1)
    print("main", v.get())

    ctx = contextvars.Context()
    t = asyncio.create_task(child("in ctx"), context=ctx)
    print(t.get_context() is ctx)
    await t
    print(ctx[v], v.get())
    await asyncio.create_task(child("again"), context=ctx)
    print(ctx[v])

    loop = asyncio.get_running_loop()

    def callback(tag):
        print(tag, v.get())
        v.set("callback " + tag)

    loop.call_soon(callback, "soon")
    loop.call_soon(callback, "soon in ctx", context=ctx)
    loop.call_later(0.01, callback, "later")
    loop.call_at(loop.time() + 0.02, callback, "at in ctx", context=ctx)
    v.set("main changed")
    await asyncio.sleep(0.05)
    print(v.get(), "/", ctx[v])

    f = loop.create_future()
    f.add_done_callback(lambda f: print("done sees", v.get()))
    f.add_done_callback(lambda f: print("done in ctx sees", v.get()), context=ctx)
    v.set("at completion")
    f.set_result(None)
    await asyncio.sleep(0)

    async with asyncio.TaskGroup() as tg:
        tg.create_task(child("group"))
        tg.create_task(child("group in ctx"), context=ctx)
    print(ctx[v])

    me = asyncio.current_task()
    print(me.get_context()[v], me.get_context() is me.get_context())
    try:
        me.get_context().run(print)
    except RuntimeError as e:
        print(str(e).split(":")[0])
    copy_context().run(lambda: (v.set("in run"), asyncio.create_task(child("from run"))))
    await asyncio.sleep(0.02)
    print(v.get())

    token = v.set("for reset")
    await asyncio.sleep(0)
    v.reset(token)
    print(v.get())

    async def other():
        try:
            v.reset(token2)
        except ValueError as e:
            print("different Context" in str(e))

    token2 = v.set("x")
    await asyncio.create_task(other())

    async def agen():
        v.set("agen")
        yield 1
        yield v.get()

    async for item in agen():
        print(item, v.get())


async def quiet():
    # a task whose context nobody has written to yet
    t = asyncio.create_task(asyncio.sleep(0))
    before = t.get_context()
    print(len(before), before is t.get_context())
    await t

    async def setter():
        mine = asyncio.current_task().get_context()
        v.set(1)
        await asyncio.sleep(0)
        print(mine is asyncio.current_task().get_context(), mine[v])

    await asyncio.create_task(setter())

    async def late():
        v.set(2)
        await asyncio.sleep(0)

    t = asyncio.create_task(late())
    await asyncio.sleep(0)
    print(t.get_context()[v], v.get())
    await t
    try:
        await asyncio.gather(asyncio.create_task(late(), context=None), asyncio.ensure_future(late()))
    except Exception as e:
        print(e)


asyncio.run(quiet())
print(v.get())
asyncio.run(main())
print(v.get())
v.set("module")
asyncio.run(child("from module"))
print(v.get())


async def handlers():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler sees", v.get(), type(context["exception"]).__name__))

    def failing():
        v.set("in the callback")
        raise ValueError

    v.set("in main")
    h = loop.call_soon(failing)
    print(h.get_context()[v])
    later = loop.call_later(1, failing)
    print(later.get_context()[v])
    later.cancel()
    await asyncio.sleep(0)

    async def job():
        v.set("in the job")
        raise KeyError

    t = asyncio.create_task(job())
    await asyncio.wait([t])
    t = None
    await asyncio.sleep(0)
    import gc

    gc.collect()
    await asyncio.sleep(0)
    print(v.get())


asyncio.run(handlers())
