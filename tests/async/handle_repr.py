# How handles and callbacks of futures are shown.
import asyncio
import functools
import re


def show(thing):
    text = repr(thing).replace(__file__, "FILE")
    print(re.sub(r" at [^ ]*asyncio/(\w+\.py):\d+", r" at asyncio/\1:N", re.sub(r" created at [^>]*", "", text)))


def plain(*args, **kwargs):
    pass


@functools.wraps(plain)
def wrapped(*args):
    pass


class Thing:
    def method(self, *args):
        pass

    @classmethod
    def make(cls, *args):
        pass

    def __call__(self):
        pass

    def __repr__(self):
        return "Thing()"


class Named(Thing):
    __name__ = "its name"


class Nameless(Thing):
    __name__ = __qualname__ = ""


part = functools.partial
callbacks = [plain, wrapped, Thing().method, Thing.make, Thing(), Named(), Nameless(), print, [].append, len, Thing,
             part(plain, 1), part(plain, 1, k="v"), part(part(plain, "inner"), "outer"), part(Thing().method, "x" * 50), lambda: None,
             part(wrapped), part(print, end="")]


async def main():
    loop = asyncio.get_running_loop()
    for debug in False, True:
        loop.set_debug(debug)
        for callback in callbacks:
            handle = loop.call_at(1000.0, callback, "given", [0] * 10)
            show(handle)
            handle.cancel()
        show(handle)
        print(handle._callback, handle._args)
        handle = loop.call_soon(plain, 1)
        handle.cancel()
        show(handle)
        future = asyncio.Future(loop=loop)
        for callback in callbacks[:3]:
            future.add_done_callback(callback)
        show(future)
        future.cancel()
    loop.set_debug(False)
    task = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    show(loop._scheduled[-1])
    print(loop._scheduled[-1].when(), type(loop._scheduled[-1]).__mro__)
    task.cancel()


asyncio.run(main())
