"""What asyncio does with concurrent.futures: it is imported when a script first needs it."""

import asyncio
import concurrent.futures

from _contextvars import copy_context
from _fibres import start


# ---- futures that follow each other ----

def _translated(exception):
    """An exception of concurrent.futures as asyncio's of the same meaning."""
    kind = type(exception)
    if kind is concurrent.futures.CancelledError:
        return asyncio.CancelledError(*exception.args).with_traceback(exception.__traceback__)
    if kind is concurrent.futures.InvalidStateError:
        return asyncio.InvalidStateError(*exception.args).with_traceback(exception.__traceback__)
    return exception


def _tell(destination, source):
    exception = source.exception()
    if exception is not None:
        destination.set_exception(_translated(exception))
    else:
        destination.set_result(source.result())


def _settle_asyncio(destination, source):
    if destination.cancelled():
        return
    if source.cancelled():
        destination.cancel()
    else:
        _tell(destination, source)


def _settle_concurrent(destination, source):
    if source.cancelled():
        destination.cancel()
    if destination.set_running_or_notify_cancel():
        _tell(destination, source)


def _follow(destination, source):
    """When source, a concurrent future, is done, so is destination, an asyncio one; cancelling destination cancels source."""
    loop = destination.get_loop()

    def cancelled(destination):
        if destination.cancelled():
            source.cancel()

    def done(source):
        if not loop.is_closed():
            loop.call_soon_threadsafe(_settle_asyncio, destination, source)

    destination.add_done_callback(cancelled)
    source.add_done_callback(done)


def _lead(source, destination):
    """The same the other way about."""
    loop = source.get_loop()

    def cancelled(destination):
        if destination.cancelled():
            loop.call_soon_threadsafe(source.cancel)

    def done(source):
        if not (destination.cancelled() and loop.is_closed()):
            _settle_concurrent(destination, source)

    destination.add_done_callback(cancelled)
    source.add_done_callback(done)


def wrap_future(future, loop):
    if asyncio.isfuture(future):
        return future
    if not isinstance(future, concurrent.futures.Future):
        raise AssertionError(f"concurrent.futures.Future is expected, got {future!r}")
    if loop is None:
        loop = asyncio.get_event_loop()
    made = loop.create_future()
    _follow(made, future)
    return made


def run_coroutine_threadsafe(coro, loop):
    if not asyncio.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = concurrent.futures.Future()

    def callback():
        try:
            _lead(asyncio.ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            if future.set_running_or_notify_cancel():
                future.set_exception(e)
            raise

    loop.call_soon_threadsafe(callback)
    return future


# ---- the default executor ----

def run_in_executor(loop, executor, func, args):
    if executor is None:
        if loop._executor_shutdown_called:
            raise RuntimeError("Executor shutdown has been called")
        executor = loop._default_executor
        if executor is None:
            executor = loop._default_executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix="asyncio")
    return wrap_future(executor.submit(func, *args), loop)


def set_default_executor(loop, executor):
    if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
        raise TypeError("executor must be ThreadPoolExecutor instance")
    loop._default_executor = executor


async def to_thread(func, args, kwargs):
    loop = asyncio.get_running_loop()
    run = copy_context().run
    return await loop.run_in_executor(None, lambda: run(func, *args, **kwargs))


async def shutdown_default_executor(loop, timeout):
    loop._executor_shutdown_called = True
    executor = loop._default_executor
    if executor is None:
        return
    ended = loop.create_future()

    def shut():
        try:
            executor.shutdown(wait=True)
            if not loop.is_closed():
                loop.call_soon_threadsafe(lambda: ended.done() or ended.set_result(None))
        except Exception as e:
            if not loop.is_closed() and not ended.cancelled():
                loop.call_soon_threadsafe(ended.set_exception, e)

    start(shut)
    try:
        async with asyncio.timeout(timeout):
            await ended
    except TimeoutError:
        import warnings
        warnings.warn(f"The executor did not finishing joining its threads within {timeout} seconds.", RuntimeWarning, stacklevel=2)
        executor.shutdown(wait=False)
