# by-hand
# What asyncio knows of its own futures it does not ask by methods that a class may have replaced, and a mistake in an object that stands for a future
# arises where it is awaited.
import asyncio


class Odd(asyncio.Future):
    def done(self):
        print("done() called")
        return super().done()

    def cancelled(self):
        print("cancelled() called")
        return super().cancelled()

    def get_loop(self):
        print("get_loop() called")
        return super().get_loop()


class Like:
    _asyncio_future_blocking = False

    def __await__(self):
        self._asyncio_future_blocking = True
        yield self

    def get_loop(self):
        raise ValueError("no loop")


async def main():
    odd = Odd()
    asyncio.get_running_loop().call_soon(odd.set_result, 5)
    print(await odd)
    odd = Odd()
    odd.set_result(6)
    print(await asyncio.gather(odd), await asyncio.wait_for(odd, 1))
    try:
        await Like()
    except ValueError as e:
        print("awaiting:", e)
    try:
        asyncio.get_running_loop().call_soon(print, context=5)
    except TypeError as e:
        print(e)


asyncio.run(main())
