# weft-args: --virtual-time
# What gather() gives is a class of its own; what hangs on futures has CPython's names; messages of cancellation.
import asyncio
import re


def show(t):
    print(re.sub(r" at [^ ,\]>]*", "", repr(t)))


async def n():
    await asyncio.sleep(1)


async def stubborn():
    try:
        await asyncio.sleep(3)
    except asyncio.CancelledError as e:
        print(e)
    try:
        await asyncio.sleep(3)
    except asyncio.CancelledError as e:
        raise ValueError("at last")


async def main():
    loop = asyncio.get_running_loop()
    show(asyncio.current_task())
    a = asyncio.create_task(n(), name="a")
    g = asyncio.gather(a)
    show(a)
    show(g)
    print(type(g), isinstance(g, asyncio.Future))
    print(asyncio.Future.cancel(g), g.cancelled(), a.cancelling())
    show(asyncio.shield(a))
    await a
    g = asyncio.gather(n(), stubborn(), return_exceptions=True)
    loop.call_later(1.5, lambda: print(g.cancel("first")))
    loop.call_later(2, lambda: print(g.cancel("second")))
    try:
        await g
    except asyncio.CancelledError as e:
        print(e.args)
    f = loop.create_future()
    f.set_exception(KeyError())
    print(f._cancel_message, repr(f._make_cancelled_error()), f.exception())
    t = asyncio.create_task(asyncio.sleep(1, "result"))
    await asyncio.sleep(0)
    print(t._fut_waiter._cancel_message)
    await t
asyncio.run(main())
