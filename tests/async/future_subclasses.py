# Classes derived from Future and Task: what asyncio itself calls of them.
import asyncio
import collections


class Counts:
    def __init__(self, *args, **kwargs):
        self.calls = collections.Counter()
        super().__init__(*args, **kwargs)

    def add_done_callback(self, *args, **kwargs):
        self.calls['add_done_callback'] += 1
        return super().add_done_callback(*args, **kwargs)

    def remove_done_callback(self, *args):
        self.calls['remove_done_callback'] += 1
        return super().remove_done_callback(*args)

    def cancel(self, *args, **kwargs):
        self.calls['cancel'] += 1
        self.how = args, kwargs
        return super().cancel(*args, **kwargs)

    def result(self):
        self.calls['result'] += 1
        return super().result()


class Future(Counts, asyncio.Future):
    pass


class Task(Counts, asyncio.Task):
    pass


class Plain(asyncio.Future):
    def __init__(self, a, b, *, loop=None):
        super().__init__(loop=loop)
        self.sum = a + b


class Awaits(asyncio.Future):
    def __await__(self):
        print('__await__')
        return (yield from super().__await__())


class Stubborn(asyncio.Future):
    def cancel(self, msg=None):
        print('no', msg)
        return False


def show(what, f):
    print(what, sorted(f.calls.items()))


async def main():
    loop = asyncio.get_running_loop()
    f = Future(loop=loop)
    loop.call_soon(f.set_result, 'spam')

    async def waits():
        return await f
    t = Task(waits(), loop=loop)
    print(await t)
    show('future', f)
    show('task', t)

    p = Plain(3, 4)
    print(p.sum, p, p.done())
    loop.call_soon(p.set_result, 1)
    print(await p)

    a = Awaits()
    loop.call_soon(a.set_result, 'through')
    print(await a)

    f = Future()
    t = Task(waits(), loop=loop)
    await asyncio.sleep(0)
    t.cancel('reason')
    print(f.how)
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, f.cancelled(), t.cancelled())
    show('future', f)

    f = Stubborn()

    async def stays():
        try:
            return await f
        except asyncio.CancelledError:
            return 'cancelled'
    t = asyncio.create_task(stays())
    await asyncio.sleep(0)
    t.cancel('m')
    print(t._must_cancel)
    f.set_result(1)
    print(await t)

    f = Future()
    loop.call_soon(f.set_result, 5)
    print(await asyncio.gather(f, return_exceptions=True))
    show('gathered', f)
    f = Future()
    done, pending = await asyncio.wait([f], timeout=0.001)
    print(len(done), len(pending))
    f = Future()
    try:
        await asyncio.wait_for(f, 0.001)
    except TimeoutError:
        print('timeout', f.how)
    f = Future()
    s = asyncio.shield(f)
    f.set_result(6)
    print(await s)
    f = Future()
    g = asyncio.gather(f, asyncio.sleep(1))
    await asyncio.sleep(0)
    g.cancel('all')
    try:
        await g
    except asyncio.CancelledError as e:
        print(e.args)
    show('cancelled by gather', f)

    class T(asyncio.Task):
        def __init__(self, coro, **kwargs):
            self.mine = kwargs.pop('mine')
            super().__init__(coro, **kwargs)

    async def quick():
        return asyncio.current_task().mine
    print(await T(quick(), mine='attribute', loop=loop))
    async with asyncio.TaskGroup() as group:
        loop.set_task_factory(lambda loop, coro, **kw: T(coro, loop=loop, mine='of a group', **kw))
        t = group.create_task(quick())
    loop.set_task_factory(None)
    print(t.result())


asyncio.run(main())

loop = asyncio.new_event_loop()


async def value():
    return 'value'

t = Task(value(), loop=loop)
print(loop.run_until_complete(t))
show('run', t)
loop.close()
