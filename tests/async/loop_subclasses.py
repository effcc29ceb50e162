# Event loops of classes made by a script: a clock of their own, timers by their methods.
import asyncio


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self._now = 0.0

    def time(self):
        return self._now

    def call_at(self, when, callback, *args, context=None):
        print('call_at', round(when, 3))
        return super().call_at(when, callback, *args, context=context)

    def create_task(self, coro, **kwargs):
        print('create_task', coro.__name__, kwargs)
        return super().create_task(coro, **kwargs)

    def _run_once(self):
        if not self._ready and self._scheduled:
            self._now = min(h._when for h in self._scheduled if not h._cancelled)
        super()._run_once()


async def sleeper(n):
    await asyncio.sleep(n)
    return n


async def main(loop):
    print(loop.time())
    print(await asyncio.sleep(10.0, 'slept'), loop.time())
    try:
        async with asyncio.timeout(5):
            await asyncio.sleep(100)
    except TimeoutError:
        print('timeout', loop.time())
    print(await asyncio.gather(sleeper(3), sleeper(1)), loop.time())
    done, pending = await asyncio.wait([asyncio.create_task(sleeper(50))], timeout=2)
    print(len(done), len(pending), loop.time())
    pending.pop().cancel()
    t = asyncio.create_task(sleeper(7))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled', loop.time())
    for c in asyncio.as_completed([sleeper(2), sleeper(1)], timeout=30):
        print(await c, loop.time())
    h = loop.call_later(4, print, 'later')
    print(type(h).__name__, h.when() == loop.time() + 4, h._cancelled, h._args)
    await asyncio.sleep(5)

loop = Loop()
print(isinstance(loop, asyncio.AbstractEventLoop))
loop.run_until_complete(main(loop))


async def stops():
    loop.call_soon(loop.stop)
    await asyncio.sleep(0)
    await asyncio.sleep(0)

task = loop.create_task(stops())
loop.run_forever()
loop.run_until_complete(task)


async def again():
    try:
        loop._run_once()
    except RuntimeError:
        print('refused')

loop.close()
print(loop.is_closed())
