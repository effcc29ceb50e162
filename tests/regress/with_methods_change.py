# A `with` statement asks the class of its manager each time, whatever it found the time before.
import asyncio
import contextlib
import types


def attempt(manager):
    try:
        with manager as got:
            print("in", got, end=" ")
        print("out")
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


class Plain:
    def __enter__(self):
        return "plain"

    def __exit__(self, *exc):
        print("exit", end=" ")


p = Plain()
attempt(p)
attempt(p)
p.__enter__ = p.__exit__ = lambda *a: print("never called")
attempt(p)
p.__dict__.clear()
Plain.__enter__ = lambda self: "changed"
attempt(p)


class Sub(Plain):
    pass


s = Sub()
attempt(s)
Sub.__enter__ = staticmethod(lambda: "static")
attempt(s)
Sub.__exit__ = property(lambda self: lambda *exc: print("property", end=" "))
attempt(s)
Sub.__exit__ = None
attempt(s)
del Sub.__exit__
attempt(s)
del Sub.__enter__
attempt(s)
del Plain.__exit__
attempt(s)
attempt(p)
Plain.__exit__ = lambda self, *exc: True
del Plain.__enter__
attempt(p)


class Meta(type):
    def __enter__(cls):
        return cls.__name__

    def __exit__(cls, *exc):
        print("meta", end=" ")


class Managed(Plain, metaclass=Meta):
    pass


attempt(Managed)
attempt(Managed)
attempt(Managed())
module = types.ModuleType("module")
module.__enter__ = module.__exit__ = print
attempt(module)
attempt(1)
attempt(None)
attempt(contextlib.nullcontext(5))


async def attempt_async(manager):
    try:
        async with manager as got:
            print("in", got, end=" ")
        print("out")
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)


class Later:
    async def __aenter__(self):
        await asyncio.sleep(0)
        return "later"

    async def __aexit__(self, *exc):
        print("aexit", end=" ")


class Ready:
    def __await__(self):
        return iter(())


async def main():
    lock = asyncio.Lock()
    await attempt_async(lock)
    later = Later()
    await attempt_async(later)
    await attempt_async(asyncio.Semaphore(2))
    await attempt_async(later)
    Later.__aenter__ = lambda self: Ready()
    await attempt_async(later)
    Later.__aexit__ = lambda self, *exc: 5
    await attempt_async(later)
    Later.__aenter__ = lambda self: None
    await attempt_async(later)
    del Later.__aexit__
    await attempt_async(later)
    await attempt_async(p)
    lock = asyncio.BoundedSemaphore()
    try:
        async with lock:
            lock.release()
    except ValueError as e:
        print(e, lock._value)
    try:
        async with asyncio.timeout(10):
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(1))
                raise KeyError("body")
    except* KeyError as e:
        print(repr(e))


asyncio.run(main())
