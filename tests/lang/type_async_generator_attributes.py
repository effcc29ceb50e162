# async generator: its attributes, asend, athrow, aclose driven by hand, their objects and anext's.
import types
import warnings
from support.attempts import checker

check = checker(globals())

warnings.simplefilter("ignore")


@types.coroutine
def pause(value):
    return (yield value)


async def agen(n=2):
    try:
        for i in range(n):
            got = yield i
            if got:
                await pause(got)
    except LookupError as e:
        yield ("caught", e.args)
    finally:
        events.append("done")


async def empty():
    return
    yield


def drive(awaitable):
    """What an awaitable yields, and how it ends."""
    seen = []
    it = awaitable.__await__()
    try:
        while True:
            seen.append(it.send(None))
    except StopIteration as e:
        return seen, e.value


def state(a):
    return a.ag_running, a.ag_frame is None, type(a.ag_await).__name__


events = []
a = agen()
b = agen()
check(r'''
state(a), drive(a.__anext__()), state(a), drive(a.asend(None)), a.__aiter__() is a
drive(a.__anext__())
state(a), events, drive(a.aclose()), events
drive(anext(a, "default"))
drive(anext(a))
a.__name__, a.__qualname__, a.ag_code is agen.__code__, type(a).__name__, repr(a)[:29], type(a.asend(None)).__name__, type(a.athrow(LookupError)).__name__, type(a.aclose()).__name__, type(a.__anext__()).__name__
setattr(a, "__name__", "renamed"), a.__name__, setattr(a, "__qualname__", "Q"), repr(a)[:26]
setattr(a, "__name__", 1)
setattr(a, "ag_running", 1)
setattr(a, "x", 1)
drive(b.__anext__()), drive(b.asend("pausing")), drive(b.athrow(LookupError("l"))), drive(b.aclose()), events
drive(agen().asend(1))
drive(agen().athrow(KeyError("unstarted")))
drive(agen().athrow(OSError("unstarted")))
drive(agen().aclose()), drive(empty().aclose())
drive(empty().__anext__())
drive(anext(empty(), 5)), drive(anext(agen(), 5))
(s := agen().asend(None)).send(None)
s.send(None)
s.throw(LookupError)
s.close()
(s := agen().asend(None)).close()
s.send(None)
(s := agen().asend(None)).throw(LookupError("into"))
(t := agen().athrow(LookupError)).close(), t.close()
t.send(None)
iter(a)
next(a)
list(a)
anext(5)
aiter(5)
anext([], 1)
type(a)()
type("S", (type(a),), {})
types.AsyncGeneratorType[int, str], isinstance(a, types.AsyncGeneratorType), hasattr(a, "__await__"), hasattr(a.asend(None), "__await__"), iter(s) is s
''')
async def two_at_once():
    yield await pause("busy")
t = two_at_once()
first = t.__anext__()
print(first.send(None), t.ag_running, type(t.ag_await).__name__)
try:
    t.__anext__().send(None)
except RuntimeError as e:
    print(e)
try:
    t.aclose().send(None)
except RuntimeError as e:
    print(e)
try:
    first.send("value")
except StopIteration as e:
    print(e.value)
