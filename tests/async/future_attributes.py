# What futures and tasks show of themselves, and the errors of their methods.
import asyncio
import contextvars


def refuses(what, function, *args):
    try:
        print(what, function(*args))
    except BaseException as e:
        print(what, type(e).__name__, e)


def callback(f):
    pass


async def work():
    await asyncio.sleep(0)
    return 'done'


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f._state, f._asyncio_future_blocking, f._loop is loop, f._callbacks, f._result, f._exception, f._cancel_message,
          f._log_traceback, f._source_traceback)
    f.add_done_callback(callback)
    context = contextvars.copy_context()
    f.add_done_callback(print, context=context)
    print(len(f._callbacks), f._callbacks[0][0] is callback, f._callbacks[1] == (print, context))
    print(f.remove_done_callback(print), f.remove_done_callback(print), f.remove_done_callback(callback), f._callbacks)
    f.set_result([1, 2])
    print(f._state, f._result, f._exception)
    f = loop.create_future()
    f.set_exception(ValueError('x'))
    print(f._state, f._result, repr(f._exception), f._log_traceback, f._cancel_message)
    f._log_traceback = False
    print(f._log_traceback)
    refuses('log', setattr, f, '_log_traceback', True)
    refuses('del', delattr, f, '_log_traceback')
    refuses('del', delattr, f, '_asyncio_future_blocking')
    f = loop.create_future()
    f.cancel('why')
    print(f._state, f._cancel_message, repr(f._make_cancelled_error()))
    f._cancel_message = 'because'
    refuses('result', f.result)
    f = loop.create_future()
    for bad in 5, 'x', int, None:
        refuses('bad exception', f.set_exception, bad)
    refuses('stop', f.set_exception, StopIteration(3))
    print(repr(f.exception()), repr(f.exception().__cause__))
    refuses('twice', f.set_result, 1)
    refuses('twice', f.set_exception, KeyError())

    class Raises(Exception):
        def __init__(self):
            raise OSError('not made')
    f = loop.create_future()
    refuses('raises', f.set_exception, Raises)
    print(f._state)
    print(asyncio.Future[int], asyncio.Task[str].__args__)
    refuses('loop', lambda: asyncio.Future(5))

    raw = asyncio.Future.__new__(asyncio.Future)
    for name in 'get_loop', 'cancel', 'result', 'exception', '__iter__', 'done', 'cancelled':
        refuses(name, getattr(raw, name))
    refuses('set_result', raw.set_result, 1)
    refuses('set_exception', raw.set_exception, KeyError())
    refuses('add', raw.add_done_callback, print)
    refuses('remove', raw.remove_done_callback, print)

    t = asyncio.create_task(work(), name='worker')
    print(t._coro is t.get_coro(), t._fut_waiter, t._must_cancel, t._log_destroy_pending)
    t._log_destroy_pending = False
    print(t._log_destroy_pending)
    t.cancel()
    print(t._must_cancel, t._cancel_message)
    refuses('set_result', t.set_result, 1)
    refuses('set_exception', t.set_exception, KeyError())
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled', t._must_cancel)
    f = loop.create_future()

    async def waits():
        return await f
    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    print(t._fut_waiter is f, len(f._callbacks))
    f.set_result(7)
    print(await t, t._fut_waiter)
    for bad in 123, waits, 'x', asyncio.sleep:
        try:
            asyncio.Task(bad)
        except TypeError as e:
            print(str(e).split(' at 0x')[0].split('<')[0])

    # an exception keeps the traceback that it had
    async def fails():
        1 / 0
    t = asyncio.create_task(fails())
    for _ in range(3):
        try:
            await t
        except ZeroDivisionError as e:
            lines, tb = [], e.__traceback__
            while tb:
                lines.append(tb.tb_frame.f_code.co_name)
                tb = tb.tb_next
            print(lines)

asyncio.run(main())
