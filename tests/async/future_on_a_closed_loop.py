# What is woken by a loop that is closed: the future is done, and whoever completed it is told.
import asyncio


def attempt(name, what):
    try:
        print(name, what())
    except RuntimeError as e:
        print(name, type(e).__name__, e)


async def wait(future):
    return await future

loop = asyncio.new_event_loop()
futures = [loop.create_future() for _ in range(6)]
for f in futures[:3]:
    f.add_done_callback(print)
tasks = [loop.create_task(wait(f)) for f in futures[3:5]]
loop.run_until_complete(asyncio.sleep(0))
loop.close()
attempt("set_result", lambda: futures[0].set_result(1))
attempt("set_exception", lambda: futures[1].set_exception(ValueError(2)))
attempt("cancel", lambda: futures[2].cancel())
attempt("task waits", lambda: futures[3].set_result(3))
attempt("task cancel", lambda: tasks[1].cancel())
attempt("nobody waits", lambda: futures[5].set_result(5))
attempt("callback", lambda: futures[5].add_done_callback(print))
print([f.done() for f in futures], repr(futures[1].exception()), [t.done() for t in tasks])
for t in tasks:
    t._log_destroy_pending = False
    t.get_coro().close()
