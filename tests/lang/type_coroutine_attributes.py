# coroutine: its attributes in every state, driven by hand; __await__'s wrapper; names; errors.

import types
import warnings
from support.attempts import checker

check = checker(globals())

warnings.simplefilter("ignore")


@types.coroutine
def pause(value):
    return (yield value)


async def work(a=1):
    first = await pause(a)
    second = await pause(first)
    return second


async def cleanup():
    try:
        await pause("wait")
    except GeneratorExit:
        events.append("exit")
        raise
    finally:
        events.append("finally")


def state(c):
    return c.cr_running, c.cr_suspended, c.cr_frame is None, type(c.cr_await).__name__


def drive(c, *values):
    seen = []
    try:
        for v in (None, *values):
            seen.append(c.send(v))
    except StopIteration as e:
        return seen, "returned", e.value
    return seen


events = []
c = work()
k = cleanup()
check(r'''
state(c), c.send(None), state(c), c.cr_await is not None, c.send("x"), drive(work(5), "p", "q")
c.send("y")
state(c), c.cr_origin, c.cr_frame, c.cr_code is work.__code__, c.__name__, c.__qualname__, type(c).__name__, repr(c)[:23]
c.send(None)
c.throw(LookupError)
c.close()
setattr(c, "__name__", "renamed"), c.__name__, setattr(c, "__qualname__", "Q"), repr(c)[:20]
setattr(c, "__name__", 1)
setattr(c, "cr_running", 1)
setattr(c, "x", 1)
k.send(None), k.close(), events, state(k)
work().send(1)
(x := work()) and x.throw(LookupError("early"))
x.send(None)
(x := work()) and x.send(None), x.throw(KeyError("late"))
iter(work())
next(work())
list(work())
len(work())
(w := work().__await__()) and type(w).__name__, iter(w) is w, next(w), w.send("s"), w.close(), next(w, "end") if False else 0
w.send(None)
(w := work().__await__()) and w.throw(LookupError("wrapped"))
type(c)()
type(w)()
type("S", (type(c),), {})
types.CoroutineType[int, str, bool], isinstance(c, types.CoroutineType), isinstance(pause(1), types.GeneratorType), hasattr(c, "__iter__"), hasattr(c, "__await__"), hasattr(w, "__await__")
pause.__code__.co_flags & 0x100, work.__code__.co_flags & 0x80, types.coroutine(work) is work
types.coroutine(5)
''')
async def reuses(coro):
    await coro
used = work()
used.close()
try:
    reuses(used).send(None)
except RuntimeError as e:
    print(e)
async def awaits_int(): await 5
try:
    awaits_int().send(None)
except TypeError as e:
    print(e)
class BadAwait:
    def __await__(self): return [1]
async def awaits_bad(): await BadAwait()
try:
    awaits_bad().send(None)
except TypeError as e:
    print(e)
class CoroAwait:
    def __await__(self): return work()
async def awaits_coro(): await CoroAwait()
try:
    awaits_coro().send(None)
except TypeError as e:
    print(e)
