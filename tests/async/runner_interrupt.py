# Ctrl-C during Runner.run: the first cancels the main task, and its CancelledError becomes KeyboardInterrupt, unless something else cancelled it too.
import asyncio

try:
    from _thread import interrupt_main
except ImportError:
    from _asyncio import _interrupt as interrupt_main


async def busy():
    asyncio.get_running_loop().call_soon(interrupt_main)
    try:
        while True:
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        print('busy: cancelled')
        raise


async def waits(future):
    try:
        await future
    finally:
        print('future', future.cancelled())


async def swallows():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return 'went on'


async def cancelled_twice():
    asyncio.get_running_loop().call_soon(asyncio.current_task().cancel)
    asyncio.get_running_loop().call_soon(interrupt_main)
    await asyncio.sleep(10)


def attempt(runner, coro):
    try:
        print('result', runner.run(coro))
    except BaseException as e:
        print(type(e).__name__, repr(e.__context__))


with asyncio.Runner() as runner:
    loop = runner.get_loop()
    attempt(runner, busy())
    loop.call_later(0.1, interrupt_main)
    attempt(runner, waits(loop.create_future()))
    loop.call_later(0.1, interrupt_main)
    attempt(runner, swallows())
    attempt(runner, cancelled_twice())


class Task:
    """A task of another maker, without uncancel()."""

    def __init__(self, loop, coro, **kwargs):
        self._task = asyncio.Task(coro, loop=loop, **kwargs)

    def __getattr__(self, name):
        if name == 'uncancel':
            raise AttributeError(name)
        return getattr(self._task, name)

    @property
    def _asyncio_future_blocking(self):
        return self._task._asyncio_future_blocking


with asyncio.Runner() as runner:
    runner.get_loop().set_task_factory(Task)
    attempt(runner, busy())
