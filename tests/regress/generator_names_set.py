# Names that a script gives to a generator or coroutine are that one's own, and go with it.
import asyncio
import gc


def numbers():
    yield 1


async def pause():
    await asyncio.sleep(0)


async def ticks():
    yield 1


named = [numbers() for _ in range(200)]
for i, g in enumerate(named):
    g.__name__ = f"n{i}"
    if i % 2:
        g.__qualname__ = f"q{i}"
print(named[3].__name__, named[3].__qualname__, named[4].__name__, named[4].__qualname__)
print(repr(named[3]).split(" at ")[0], str(named[4]).split(" at ")[0])
del named, g
gc.collect()
fresh = [numbers() for _ in range(400)]
print({g.__name__ for g in fresh}, {g.__qualname__ for g in fresh})

c = pause()
c.__qualname__ = "Other.pause"
print(c.__name__, c.__qualname__)
try:
    c.__name__ = 5
except TypeError as e:
    print(e)
asyncio.run(c)
print(c.__name__, c.__qualname__)
a = ticks()
a.__name__ = a.__qualname__ = "tocks"
print(a.__name__, repr(a).split(" at ")[0])


class Body:
    names = sorted(name for name in locals() if not name.startswith("_"))
    x = 1
    gc.collect()
    y = x + 1
    exec("z = x + y")
    here = sorted(name for name in locals() if not name.startswith("_"))


print(Body.names, Body.here, Body.z)
space = {}
exec("a = 1\nimport gc\ngc.collect()\nb = [a + 1, a + 2]", {}, space)
print(sorted(space), space["b"])
