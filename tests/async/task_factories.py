# What a loop's task factory is called with, and by whom.
import asyncio
import contextvars


class Counting(asyncio.Task):
    made = 0

    def __init__(self, *args, **kwargs):
        Counting.made += 1
        super().__init__(*args, **kwargs)


def factory(loop, coro, **kwargs):
    print('factory', coro.__name__, sorted(kwargs))
    return Counting(coro, loop=loop, **kwargs)


async def work(n):
    await asyncio.sleep(0)
    return n


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    t = asyncio.create_task(work(1), name='named')
    print(type(t).__name__, t.get_name(), await t)
    t = loop.create_task(work(2))
    print(t.get_name(), await t)
    t = asyncio.create_task(work(3), context=contextvars.copy_context())
    print(await t)
    async with asyncio.TaskGroup() as group:
        t = group.create_task(work(4), name='in group')
    print(type(t).__name__, t.result(), t.get_name())
    print(await asyncio.gather(work(5), work(6)))
    print(await asyncio.ensure_future(work(7)))
    print(await asyncio.wait_for(work(8), 5))
    print(await asyncio.shield(work(9)))
    print(Counting.made)
    loop.set_task_factory(lambda loop, coro: 5)
    c = work(10)
    try:
        asyncio.create_task(c)
    except AttributeError as e:
        print(e)
    c.close()

    def raises(loop, coro, **kwargs):
        raise RuntimeError('no tasks today')
    loop.set_task_factory(raises)
    c = work(11)
    try:
        asyncio.create_task(c)
    except RuntimeError as e:
        print(e)
    c.close()
    eager = asyncio.create_eager_task_factory(Counting)
    loop.set_task_factory(eager)
    t = asyncio.create_task(work(12), name='eager')
    print(type(t).__name__, t.done(), await t, t.get_name())
    loop.set_task_factory(None)

asyncio.run(main())
