"""What is no callback is found out when it is called, but in debug mode at once."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: print(repr(context["exception"])))
    loop.call_at(0, 0)
    loop.call_soon(3)
    loop.call_later(0, None)
    loop.call_soon_threadsafe("a")
    f = loop.create_future()
    f.add_done_callback([])
    f.set_result(1)
    await asyncio.sleep(0.1)
    loop.set_debug(True)
    for method, args in (loop.call_soon, (3,)), (loop.call_later, (0, 4)), (loop.call_at, (0, "x")):
        try:
            method(*args)
        except TypeError as e:
            print(e)


asyncio.run(main())
