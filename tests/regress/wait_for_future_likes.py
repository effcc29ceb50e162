# asyncio.wait takes objects that behave like futures.
import asyncio


class Like:
    _asyncio_future_blocking = False

    def __init__(self, result):
        self.value = result
        self.callbacks = []

    def get_loop(self):
        return asyncio.get_running_loop()

    def add_done_callback(self, callback, *, context=None):
        print("add", self.value)
        self.callbacks.append(callback)

    def remove_done_callback(self, callback):
        print("remove", self.value, callback in self.callbacks)
        self.callbacks.remove(callback)
        return 1

    def finish(self):
        self.finished = True
        for callback in self.callbacks:
            asyncio.get_running_loop().call_soon(callback, self)

    finished = False

    def done(self):
        return self.finished

    def cancelled(self):
        return False

    def exception(self):
        return None

    def result(self):
        return self.value


async def main():
    loop = asyncio.get_running_loop()
    first, second = Like(1), Like(2)
    loop.call_soon(first.finish)
    done, pending = await asyncio.wait([first, second], return_when=asyncio.FIRST_COMPLETED)
    print(done == {first}, pending == {second})
    try:
        await asyncio.wait([3])
    except AttributeError as e:
        print(e)
asyncio.run(main())
