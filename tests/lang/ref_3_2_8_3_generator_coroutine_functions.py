# Reference 3.2.8.3 to 3.2.8.9: generator, coroutine and builtin functions.

def g(): yield 1
async def c(): return 1
async def a(): yield 1
for f, flag in (g, 0x20), (c, 0x80), (a, 0x200):
    print(f.__code__.co_flags & 0x2a0 == flag)
x, y, z = g(), c(), a()
print(type(x).__name__, type(y).__name__, type(z).__name__)
for o in x, y, z:
    print(o.__name__, o.__qualname__, [n for n in dir(o) if n.startswith(("gi_", "cr_", "ag_"))], hasattr(o, "__iter__"), hasattr(o, "__await__"), hasattr(o, "__aiter__"))
y.close()
print(len.__name__, len.__module__, len.__self__.__name__, [].append.__name__, [].append.__qualname__, [5].append.__self__, len.__qualname__, type(len).__name__, type([].append) is type(len), repr(len), str.upper.__name__, type(str.upper).__name__, repr(str.upper), str.upper.__objclass__)
for f in (lambda: setattr(len, "x", 1), lambda: str.upper(1), lambda: str.upper(), lambda: len(), lambda: len([], []), lambda: len(obj=[]), lambda: [].append(), lambda: setattr(str, "x", 1), lambda: delattr(list, "append"), lambda: setattr(len, "__name__", "q")):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
