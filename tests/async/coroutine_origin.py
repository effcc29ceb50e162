# Where coroutines were made, and what is said of one that nobody awaited.
import sys, warnings, gc
def own(frames): return [(line, name) for file, line, name in frames if file == __file__]
async def f(): pass
def outer(): return inner()
def inner(): return f()
print(sys.get_coroutine_origin_tracking_depth())
c = f(); print(c.cr_origin); c.close()
sys.set_coroutine_origin_tracking_depth(1)
c = outer(); print(own(c.cr_origin)); c.close()
sys.set_coroutine_origin_tracking_depth(10)
c = outer(); print(own(c.cr_origin)); c.close()
async def g():
    c = f(); print(own(c.cr_origin)); await c
async def h():
    await g()
try:
    h().send(None)
except StopIteration: pass
for bad in (-1, "x", 2**40):
    try: sys.set_coroutine_origin_tracking_depth(bad)
    except (ValueError, TypeError, OverflowError) as e: print(type(e).__name__, e)
sys.set_coroutine_origin_tracking_depth(3)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    c = outer()
    del c; gc.collect()
    sys.set_coroutine_origin_tracking_depth(0)
    outer()
    gc.collect()
for w in log: print(w.message.__class__.__name__, str(w.message).replace(__file__, "FILE"))
def hook(coro): print("hook", coro.__name__)
own = warnings._warn_unawaited_coroutine
warnings._warn_unawaited_coroutine = hook
outer(); gc.collect()
warnings._warn_unawaited_coroutine = lambda coro: 1/0
sys.unraisablehook = lambda u: print("unraisable", u.exc_type.__name__, u.object.__name__)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    outer(); gc.collect()
print([str(w.message) for w in log])
del warnings._warn_unawaited_coroutine
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    outer(); gc.collect()
print([str(w.message) for w in log])
warnings._warn_unawaited_coroutine = own
