# Where futures, tasks and handles are made, in debug mode.
import asyncio, gc, sys, traceback
def own(tb):
    return [(f.lineno, f.name, f.line) for f in tb if f.filename == __file__]
loop = asyncio.new_event_loop()
print(loop.get_debug())
f = asyncio.Future(loop=loop); print(f._source_traceback, f)
h = loop.call_soon(print, "x"); print(h._source_traceback, h)
loop.set_debug(True)
def make():
    return asyncio.Future(loop=loop)
def cb(*args): pass
f = make()
print(own(f._source_traceback), type(f._source_traceback).__name__)
print(repr(f).replace(__file__, "FILE"))
h = loop.call_soon(cb, 1, "two"); print(repr(h).replace(__file__, "FILE"), own(h._source_traceback))
h.cancel(); print(repr(h).replace(__file__, "FILE"), h._callback, h._args)
h = loop.call_later(1000, cb, [1] * 20); print(own(h._source_traceback), h.cancelled())
def seen(loop, context):
    print("--", context["message"].replace(__file__, "FILE"))
    for k, v in context.items():
        if k == "source_traceback": print(k, own(v))
        elif k != "message": print(k, repr(v).replace(__file__, "FILE"))
loop.set_exception_handler(seen)
async def fail(): raise ValueError("lost")
async def never(): await asyncio.Future(loop=loop)
async def main():
    print(sys.get_coroutine_origin_tracking_depth())
    loop.call_soon(lambda: 1/0)
    t = asyncio.Task(fail(), loop=loop, name="T")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    gc.collect()
    t = asyncio.Task(never(), loop=loop, name="N")
    t.add_done_callback(cb)
    print(repr(t).replace(__file__, "FILE").replace(t.get_name(), "N"))
    await asyncio.sleep(0)
    f = asyncio.Future(loop=loop)
    f.set_exception(ValueError("future"))
    del f
    gc.collect()
    print(own(t._source_traceback))
loop.run_until_complete(main())
print(sys.get_coroutine_origin_tracking_depth())
loop.close()
gc.collect()
