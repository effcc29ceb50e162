import asyncio
from contextlib import AbstractAsyncContextManager, AsyncContextDecorator, AsyncExitStack, aclosing, asynccontextmanager, nullcontext


async def tell(coro):
    try:
        print(await coro)
    except BaseException as e:
        print(type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__))


@asynccontextmanager
async def manager(name, swallow=False):
    print("enter", name)
    await asyncio.sleep(0.01)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
        if not swallow:
            raise
    finally:
        await asyncio.sleep(0.01)
        print("exit", name)


@asynccontextmanager
async def no_yield():
    if False:
        yield


@asynccontextmanager
async def two_yields():
    yield
    yield


@asynccontextmanager
async def plain():
    yield


async def run(cm, exc=None):
    async with cm:
        if exc is not None:
            raise exc
        return "done"


@manager("deco")
async def decorated(x):
    return x + 1


class Deco(AsyncContextDecorator):
    async def __aenter__(self):
        print("deco in")

    async def __aexit__(self, *exc):
        print("deco out")
        return True


@Deco()
async def raising():
    raise KeyError


class ACM:
    def __init__(self, name, result=None, fail=None):
        self.name, self.result, self.fail = name, result, fail

    async def __aenter__(self):
        print("aenter", self.name)
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, typ, value, tb):
        await asyncio.sleep(0)
        print("aexit", self.name, repr(value))
        if self.fail:
            raise self.fail
        return self.result


class SyncCM:
    def __enter__(self):
        return "sync"

    def __exit__(self, *exc):
        print("sync exit", exc[0])


async def agen():
    try:
        for i in range(5):
            yield i
    finally:
        print("generator closed")


async def callback(*args, **kw):
    await asyncio.sleep(0)
    print("async callback", args, kw)


async def stacked(*cms, exc=None):
    async with AsyncExitStack() as stack:
        for cm in cms:
            await stack.enter_async_context(cm)
        if exc is not None:
            raise exc
    return "after"


async def main():
    async with manager("a") as x:
        print(x)
    async with manager("b", swallow=True):
        raise ValueError(1)
    await tell(run(manager("c"), ValueError(2)))
    await tell(run(no_yield()))
    await tell(run(two_yields()))
    await tell(run(plain(), StopAsyncIteration("mine")))
    await tell(run(plain(), StopIteration("mine")))
    await tell(run(plain(), KeyError("k")))
    print(await decorated(1), await decorated(2), await raising())
    async with aclosing(agen()) as g:
        async for i in g:
            print(i)
            break
    async with nullcontext(3) as three:
        print(three)
    async with AsyncExitStack() as stack:
        print((await stack.enter_async_context(ACM("one"))).name, stack.enter_context(SyncCM()))
        stack.push_async_callback(callback, 1, k=2)
        stack.push_async_exit(ACM("pushed"))
        stack.callback(print, "plain callback")

        @stack.push_async_exit
        async def leave(*exc):
            print("leave", exc)

    await tell(stacked(ACM(1), ACM(2, result=True), exc=ValueError("v")))
    await tell(stacked(ACM(1), ACM(2, fail=KeyError("k")), exc=ValueError("v")))
    await tell(stacked(ACM(1), ACM(2)))
    await tell(AsyncExitStack().enter_async_context(SyncCM()))
    stack = AsyncExitStack()
    await stack.enter_async_context(ACM("kept"))
    other = stack.pop_all()
    await stack.aclose()
    await other.aclose()
    print(issubclass(ACM, AbstractAsyncContextManager), issubclass(SyncCM, AbstractAsyncContextManager))

    # cancellation goes through
    async def cancelled():
        async with manager("cancelled"):
            await asyncio.sleep(10)

    t = asyncio.create_task(cancelled())
    await asyncio.sleep(0.05)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("was cancelled")


asyncio.run(main())
