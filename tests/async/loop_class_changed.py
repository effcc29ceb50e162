# Methods of the loop's class that a script replaces.
import asyncio
from unittest import mock


async def fail():
    raise ValueError("lost")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": "one"})
    asyncio.create_task(asyncio.sleep(1), name="t")
    await asyncio.sleep(2)
    return "result"


def say(self, context):
    print("told", context)


own_task = asyncio.BaseEventLoop.create_task


def create_task(self, coro, **kwargs):
    print("create_task", coro.__qualname__.split(".")[-1], sorted(kwargs))
    return own_task(self, coro, **kwargs)


with mock.patch("asyncio.base_events.BaseEventLoop.call_exception_handler", say):
    print(asyncio.run(main()))
with mock.patch.object(asyncio.BaseEventLoop, "create_task", create_task):
    print(asyncio.run(main()))
own_close = asyncio.SelectorEventLoop.close
asyncio.SelectorEventLoop.close = lambda self: (print("closing", self.is_closed()), own_close(self))[1]
loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print("handler", context))
print(loop.run_until_complete(main()))
loop.close()
asyncio.SelectorEventLoop.close = own_close
asyncio.BaseEventLoop.extra = 5
print(loop.extra, asyncio.new_event_loop().extra)
del asyncio.BaseEventLoop.extra
print(hasattr(loop, "extra"))
