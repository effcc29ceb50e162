# A future whose __init__ never ran has no loop: whoever waits for it is told.
import asyncio


class Bare(asyncio.Future):
    def __init__(self):
        pass


async def attempt(name, what):
    try:
        print(name, await what())
    except RuntimeError as e:
        print(name, e)


async def main():
    for new in (lambda: asyncio.Future.__new__(asyncio.Future), Bare):
        await attempt("wait", lambda: asyncio.wait([new()]))
        await attempt("wait with a timeout", lambda: asyncio.wait([new()], timeout=1))
        await attempt("wait_for", lambda: asyncio.wait_for(new(), 1))
        await attempt("await", new)
        try:
            new().add_done_callback(print)
        except RuntimeError as e:
            print("callback", e)

asyncio.run(main())
