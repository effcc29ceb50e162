# Objects that only behave like futures.
import asyncio


class Duck:
    _asyncio_future_blocking = False

    def __init__(self, loop):
        self._loop = loop
        self.callbacks = []
        self.value = None
        self.stopped = False

    def get_loop(self):
        return self._loop

    def add_done_callback(self, f, *, context=None):
        self.callbacks.append((f, context))

    def remove_done_callback(self, f):
        before = len(self.callbacks)
        self.callbacks = [c for c in self.callbacks if c[0] != f]
        return before - len(self.callbacks)

    def cancel(self, msg=None):
        print('duck cancel', msg)
        if self.done():
            return False
        self.stopped = True
        self.tell()
        return True

    def cancelled(self):
        return self.stopped

    def done(self):
        return self.stopped or self.value is not None

    def result(self):
        if self.stopped:
            raise asyncio.CancelledError('duck')
        if isinstance(self.value, Exception):
            raise self.value
        return self.value

    def exception(self):
        return self.value if isinstance(self.value, Exception) else None

    def set(self, value):
        self.value = value
        self.tell()

    def tell(self):
        for f, context in self.callbacks:
            self._loop.call_soon(f, self, context=context)
        self.callbacks = []

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        return self.result()


class NoFuture:
    _asyncio_future_blocking = None


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def waits(d):
    try:
        return 'got', await d
    except Exception as e:
        return 'failed', repr(e)


async def main():
    loop = asyncio.get_running_loop()
    d = Duck(loop)
    print(asyncio.isfuture(d), asyncio.isfuture(Duck), asyncio.isfuture(NoFuture()), asyncio.isfuture(5), asyncio.isfuture(loop.create_future()))
    print(asyncio.ensure_future(d) is d, asyncio.wrap_future(d) is d)
    t = asyncio.create_task(waits(d))
    await asyncio.sleep(0)
    print(t._fut_waiter is d, d._asyncio_future_blocking, len(d.callbacks), d.callbacks[0][1] is t.get_context())
    d.set('quack')
    print(await t)
    d = Duck(loop)
    t = asyncio.create_task(waits(d))
    await asyncio.sleep(0)
    d.set(ValueError('no'))
    print(await t)
    d = Duck(loop)
    t = asyncio.create_task(waits(d))
    await asyncio.sleep(0)
    print(t.cancel('stop'))
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', e.args)

    # a cancellation that came before it waits
    d = Duck(loop)

    async def cancels_itself():
        asyncio.current_task().cancel('early')
        await d
    t = asyncio.create_task(cancels_itself())
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', e.args)

    d = Duck(loop)
    loop.call_soon(d.set, 5)
    print(await asyncio.gather(d, asyncio.sleep(0, 'x')))
    d = Duck(loop)
    loop.call_soon(d.set, 6)
    print(await asyncio.wait_for(d, 1))
    d = Duck(loop)
    loop.call_soon(d.set, 7)
    print(await asyncio.shield(d))

    other = asyncio.new_event_loop()
    t = asyncio.create_task(waits(Duck(other)))
    print((await t)[1].startswith("RuntimeError(\"Task <Task pending"))
    f = other.create_future()
    t = asyncio.create_task(waits(f))
    print('attached to a different loop' in (await t)[1])
    try:
        asyncio.ensure_future(f, loop=loop)
    except ValueError as e:
        print(e)
    other.close()
    for value in 5, 'x', [1], object:
        print(await asyncio.create_task(waits(Yields(value))))
    print(await asyncio.create_task(waits(Yields(None))))
    f = loop.create_future()
    print((await asyncio.create_task(waits(Yields(f))))[1].split(' <')[0])

    class Broken(Duck):
        def add_done_callback(self, f, *, context=None):
            raise OSError('no callbacks')
    try:
        asyncio.gather(Broken(loop))
    except OSError as e:
        print(e)


asyncio.run(main())
