# In debug mode a loop refuses callbacks that cannot be called usefully; a loop's own stop() ends run_until_complete.
import asyncio
import functools


async def coroutine():
    pass


async def main():
    loop = asyncio.get_running_loop()
    for callback in (3, coroutine, functools.partial(coroutine)):
        for call in (lambda c: loop.call_soon(c), lambda c: loop.call_later(1, c), lambda c: loop.call_at(1, c), lambda c: loop.call_soon_threadsafe(c),
                     lambda c: loop.run_in_executor(None, c)):
            try:
                call(callback)
            except TypeError as e:
                print(str(e).split(" at 0x")[0])


class Loop(asyncio.SelectorEventLoop):
    def stop(self):
        print("stop")
        super().stop()

asyncio.run(main(), debug=True)
asyncio.run(coroutine(), loop_factory=Loop)
