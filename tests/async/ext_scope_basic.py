# by-hand
# move_on_after, fail_after, move_on_at, fail_at, CancelScope: what they do alone.
import asyncio


def now():
    return f"{asyncio.get_running_loop().time():.2f}"


async def main():
    task = asyncio.current_task()
    loop = asyncio.get_running_loop()

    with asyncio.move_on_after(1) as scope:
        print(scope)
        await asyncio.sleep(10)
        print("not reached")
    print(now(), scope, scope.cancel_called, scope.cancelled_caught, task.cancelling())

    # in time
    async with asyncio.move_on_after(1) as scope:
        await asyncio.sleep(0.5)
    print(now(), scope, scope.cancelled_caught)

    # a swallowed CancelledError comes again at each await that waits, until the scope is left
    async with asyncio.move_on_after(1) as scope:
        for n in range(3):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print(now(), "swallowed", n)
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            print(now(), "sleep(0), too")
        done = loop.create_future()
        done.set_result("a done future does not wait")
        print(await done)
    print(now(), "swallowed all", scope.cancel_called, scope.cancelled_caught)
    await asyncio.sleep(0.5)
    print(now(), "outside it is over")

    # fail_after raises where the body was cancelled
    try:
        with asyncio.fail_after(1) as scope:
            await asyncio.sleep(10)
    except TimeoutError as e:
        print(now(), "TimeoutError", repr(e.__cause__), scope.cancelled_caught)
    with asyncio.fail_after(1) as scope:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            pass
    print(now(), "no await after it: no error", scope.cancelled_caught)
    with asyncio.fail_after(5) as scope:
        scope.cancel()
        await asyncio.sleep(10)
    print(now(), "cancelled before its time: no error", scope.cancelled_caught)

    # points in time
    with asyncio.move_on_at(loop.time() + 1):
        await asyncio.sleep(10)
    print(now())
    try:
        async with asyncio.fail_at(loop.time() + 1):
            await asyncio.sleep(10)
    except TimeoutError:
        print(now(), "TimeoutError")

    # no deadline, one that has passed
    with asyncio.move_on_after(None) as scope:
        await asyncio.sleep(1)
    print(now(), scope)
    with asyncio.move_on_after(0) as scope:
        print("begins")
        await asyncio.sleep(0)
        print("not reached")
    print(now(), scope.cancelled_caught)
    with asyncio.move_on_after(-5) as scope:
        print("never waits")
    print(now(), scope.cancel_called, scope.cancelled_caught)

    # by hand, from another task; the deadline may be moved
    with asyncio.CancelScope() as scope:
        loop.call_later(1, scope.cancel)
        await asyncio.sleep(10)
    print(now(), scope.cancelled_caught, scope.deadline)
    with asyncio.move_on_after(1) as scope:
        scope.deadline += 1
        await asyncio.sleep(1.5)
        print(now(), "later")
        scope.deadline = loop.time()
        await asyncio.sleep(0)
        print("not reached")
    print(now(), scope.cancelled_caught)
    scope = asyncio.CancelScope()
    scope.cancel()
    with scope:
        await asyncio.sleep(1)
        print("not reached")
    print(now(), "cancelled before it was entered", scope.cancelled_caught)

    # other exceptions pass
    try:
        with asyncio.move_on_after(1) as scope:
            try:
                await asyncio.sleep(10)
            finally:
                raise KeyError("in cleanup")
    except KeyError as e:
        print(now(), repr(e), repr(e.__context__), scope.cancelled_caught)

    # cleanup that waits needs a shield
    with asyncio.move_on_after(1) as scope:
        try:
            await asyncio.sleep(10)
        finally:
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print(now(), "cleanup is cancelled")
            with asyncio.move_on_after(2, shield=True) as shield:
                await asyncio.sleep(1)
                print(now(), "shielded", shield.shield)
                shield.shield = False
                await asyncio.sleep(0)
                print("not reached")
    print(now(), scope.cancelled_caught, shield.cancelled_caught)

    # errors
    try:
        with scope:
            pass
    except RuntimeError as e:
        print(e)
    a, b = asyncio.CancelScope(), asyncio.CancelScope()
    try:
        a.__exit__(None, None, None)
    except RuntimeError as e:
        print(e)
    a.__enter__()
    b.__enter__()
    try:
        a.__exit__(None, None, None)
    except RuntimeError as e:
        print(e)

    async def other():
        b.__exit__(None, None, None)

    try:
        await asyncio.create_task(other())
    except RuntimeError as e:
        print(e)
    b.__exit__(None, None, None)
    a.__exit__(None, None, None)
    for bad in ("1", float("nan")):
        try:
            asyncio.move_on_after(bad)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
    try:
        a.deadline = "x"
    except TypeError as e:
        print("TypeError")
    # the protocol by hand
    c = asyncio.move_on_after(1)
    entered = c.__aenter__()
    print(await entered is c, await c.__aexit__(None, None, None))


asyncio.run(main())
try:
    asyncio.move_on_after(1)
except RuntimeError as e:
    print(e)
try:
    with asyncio.CancelScope():
        pass
except RuntimeError as e:
    print(e)
