# An exception handler runs while the exception is handled.
import asyncio, sys
def handler(l, ctx):
    print("H", repr(sys.exception()), repr(ctx.get("exception")))
    try: raise KeyError("in handler")
    except KeyError as e: print(" ctx", repr(e.__context__))
async def main():
    loop = asyncio.get_running_loop(); loop.set_exception_handler(handler)
    def bad(*a): raise ValueError("bad")
    loop.call_soon(bad); loop.call_later(0.01, bad)
    f = loop.create_future(); f.add_done_callback(bad); f.set_result(1)
    await asyncio.sleep(0.02)
    try:
        raise OSError("outer")
    except OSError:
        loop.call_exception_handler({"message": "direct"})
        f = loop.create_future(); f.add_done_callback(bad); f.set_result(1)
        loop.call_soon(bad)
        await asyncio.sleep(0)
        print(repr(sys.exception()))
    loop.set_exception_handler(None)
asyncio.run(main())


def fails(loop, context):
    raise KeyError("handler")


async def unhandled():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(fails)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
asyncio.run(unhandled())
