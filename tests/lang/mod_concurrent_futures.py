# concurrent.futures: Future by itself, ThreadPoolExecutor without a loop, wait, as_completed, map.
import concurrent.futures
import time
from concurrent.futures import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError, Executor, Future, InvalidStateError, ThreadPoolExecutor, as_completed, wait,
)

STEP = 0.15


def work(n):
    time.sleep(n * STEP)
    return n


def fails(n):
    time.sleep(n * STEP)
    raise KeyError(n)


def show(f):
    return repr(f).replace(hex(id(f)), "0x")


print(sorted(concurrent.futures.__all__))
print(CancelledError.__mro__, InvalidStateError.__mro__[1], BrokenExecutor.__mro__[1], concurrent.futures.TimeoutError is TimeoutError)

print("-- future")
f = Future()
print(show(f), f.done(), f.running(), f.cancelled())
f.add_done_callback(lambda f: print("first", f.result()))
f.add_done_callback(lambda f: print("second", f.done()))
print(f.set_running_or_notify_cancel(), show(f), f.running(), f.cancel())
f.set_result("x")
f.add_done_callback(lambda f: print("at once"))
print(show(f), f.result(), f.exception())
for method in (f.set_result, f.set_exception):
    try:
        method(None)
    except InvalidStateError as e:
        print(str(e).replace(hex(id(f)), "0x"))
f = Future()
f.set_exception(ValueError("no"))
print(show(f), repr(f.exception()))
try:
    f.result()
except ValueError as e:
    print(repr(e))
f = Future()
f.add_done_callback(lambda f: print("cancelled", f.cancelled()))
print(f.cancel(), f.cancel(), show(f), f.set_running_or_notify_cancel(), show(f))
try:
    f.result()
except CancelledError as e:
    print(repr(e))
try:
    Future().result(timeout=0.01)
except TimeoutError as e:
    print(repr(e))
print(Future[int])

print("-- pool")
begin = time.monotonic()
with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(work, n) for n in (3, 1, 4, 1)]
    print([f.running() for f in futures])
    print([f.result() for f in as_completed(futures)])
    print(list(pool.map(work, (2, 1, 0))))
    print(list(pool.map(lambda a, b: a * b, (1, 2, 3), (4, 5))))
    outcome = wait([pool.submit(work, 1), pool.submit(work, 3)], return_when=FIRST_COMPLETED)
    print([f.result() for f in outcome.done], len(outcome.not_done))
    outcome = wait([pool.submit(fails, 1), pool.submit(work, 4)], return_when=FIRST_EXCEPTION)
    print([repr(f.exception()) for f in outcome.done], len(outcome.not_done))
    done, not_done = wait([pool.submit(work, 0), pool.submit(work, 20)], timeout=12 * STEP)
    print(len(done), len(not_done), ALL_COMPLETED)
    try:
        wait([Future()], return_when="whenever")
    except ValueError as e:
        print(e)
print(all(f.done() for f in not_done))

print("-- cancelling")
with ThreadPoolExecutor(1) as pool:
    first, second, third = (pool.submit(work, n) for n in (1, 1, 1))
    print(first.cancel(), second.cancel(), second.cancelled())
    print(third.result())
    try:
        for f in as_completed([pool.submit(work, 2), third], timeout=STEP):
            print(f.result())
    except TimeoutError as e:
        print(e)
    try:
        for n in pool.map(work, (0, 4), timeout=STEP * 1.5):
            print(n)
    except TimeoutError as e:
        print(repr(e))
pool = ThreadPoolExecutor(1)
first, second = pool.submit(work, 1), pool.submit(work, 1)
pool.shutdown(wait=False, cancel_futures=True)
print(second.cancelled(), first.result())
try:
    pool.submit(work, 1)
except RuntimeError as e:
    print(e)

print("-- errors")
for n in (0, -1):
    try:
        ThreadPoolExecutor(n)
    except ValueError as e:
        print(e)
try:
    ThreadPoolExecutor(initializer=3)
except TypeError as e:
    print(e)
with ThreadPoolExecutor(2, initializer=print, initargs=("begins",)) as pool:
    print(pool.submit(work, 1).result())
    print(pool.submit(work, 0).result())
try:
    Executor().submit(print)
except NotImplementedError as e:
    print(repr(e))
with ThreadPoolExecutor(1) as pool:
    f = pool.submit(exit, 3)
    print(repr(f.exception()), repr(f.exception().code))
    inner = pool.submit(lambda: [repr(e) for e in (pool.submit(work, 0).cancel(),)])
    print(inner.result())
print(time.monotonic() - begin > STEP * 10)
late = ThreadPoolExecutor(1)
late.submit(lambda: (time.sleep(STEP), print("a thread ends after the script")))
print("the script ends")
