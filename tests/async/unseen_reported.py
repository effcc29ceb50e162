# What nobody has looked at is reported: at the latest when the loop closes, in debug mode with where it was made.
import asyncio
import gc
from asyncio.log import logger


reports = []  # told when a loop is closed: CPython finds most of them earlier


def report(text, *args, exc_info=None):
    skip = False
    for line in text.replace(__file__, "FILE").replace("wait() done, defined at FILE:74", "wait() running at FILE:75").splitlines():
        if line.startswith('  File "'):
            skip = '"FILE"' not in line
        elif not line.startswith("    "):
            skip = False
        if not skip:
            reports.append(line)
    reports.append(f"exception: {exc_info[1]!r}" if exc_info else "no exception")


logger.error = report


async def fail(text):
    raise ValueError(text)


async def lose():
    loop = asyncio.get_running_loop()
    asyncio.Task(fail("lost"), loop=loop, name="lost")
    kept = asyncio.Task(fail("seen"), loop=loop, name="seen")
    await asyncio.wait([kept])
    print(repr(kept.exception()))


def run(main, debug):
    loop = asyncio.new_event_loop()
    loop.set_debug(debug)
    try:
        loop.run_until_complete(main())
    finally:
        loop.close()
        gc.collect()
        print("closed")
        for line in reports:
            print("|", line)
        reports.clear()


print("-- a task")
run(lose, False)
print("-- a task, in debug mode")
run(lose, True)


async def future():
    f = asyncio.Future(loop=asyncio.get_running_loop())
    f.set_exception(KeyError("k"))
    g = asyncio.Future(loop=asyncio.get_running_loop())
    g.set_exception(KeyError("seen"))
    try:
        await g
    except KeyError:
        pass
    del f, g
    print("main ends")


print("-- a future")
run(future, False)


async def wait():
    await asyncio.Future(loop=asyncio.get_running_loop())


async def leave():
    asyncio.Task(wait(), loop=asyncio.get_running_loop(), name="left")
    await asyncio.sleep(0)


print("-- a task that has not ended")
run(leave, False)
run(leave, True)


async def callback():
    loop = asyncio.get_running_loop()

    def complain():
        loop.call_exception_handler({"message": "by hand", "number": 1})
    loop.call_soon(complain)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "with a traceback", "source_traceback": [("a.py", 3, "f", "x = 1")]})
    loop.call_soon(fail_now, 1)
    await asyncio.sleep(0)


def fail_now(x):
    raise OSError(x)


print("-- callbacks, in debug mode")
run(callback, True)
run(callback, False)
