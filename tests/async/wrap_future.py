# real-time
# asyncio.wrap_future: what the concurrent future does, the asyncio one does a step later; cancelling goes both ways.
import asyncio
import concurrent.futures


async def outcome(future):
    try:
        return await future
    except (Exception, asyncio.CancelledError) as e:
        return repr(e)


async def main():
    loop = asyncio.get_running_loop()
    sources = [concurrent.futures.Future() for _ in range(4)]
    wrapped = [asyncio.wrap_future(f) for f in sources]
    sources[0].set_result("result")
    sources[1].set_exception(OSError("failed"))
    sources[2].cancel()
    sources[3].set_exception(concurrent.futures.CancelledError("as an exception"))
    print([f.done() for f in wrapped])
    print([await outcome(f) for f in wrapped])
    source = concurrent.futures.Future()
    future = asyncio.wrap_future(source, loop=loop)
    print(future.cancel(), source.cancelled())
    await asyncio.sleep(0)
    print(source.cancelled(), asyncio.wrap_future(future) is future)
    source = concurrent.futures.Future()
    source.set_running_or_notify_cancel()
    future = asyncio.wrap_future(source)
    future.cancel()
    await asyncio.sleep(0)
    print(source.cancelled(), source.running())
    source.set_result("nobody waits")
    await asyncio.sleep(0)
    print(future.cancelled())
    try:
        asyncio.wrap_future(3)
    except AssertionError as e:
        print(e)
    ready = concurrent.futures.Future()
    ready.set_result(5)
    future = asyncio.wrap_future(ready)
    print(future.done(), await future)


asyncio.run(main())
