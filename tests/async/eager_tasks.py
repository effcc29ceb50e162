# Tasks that take their first step when they are made.
import asyncio
import contextvars

var = contextvars.ContextVar('var', default='unset')


async def quick(n):
    print('quick', n, asyncio.current_task().get_name())
    return n * 10


async def slow(n):
    print('slow begins', n, asyncio.current_task().get_name())
    await asyncio.sleep(0)
    print('slow goes on', n, asyncio.current_task().get_name())
    return n


async def fails():
    raise ValueError('at once')


async def nested(depth):
    me = asyncio.current_task()
    if depth:
        t = asyncio.create_task(nested(depth - 1), name=f'depth {depth - 1}')
        print(asyncio.current_task() is me, t.done(), t.result())
    return depth


async def sets():
    var.set('inner')
    await asyncio.sleep(0)
    return var.get()


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(asyncio.eager_task_factory)
    print(loop.get_task_factory() is asyncio.eager_task_factory)
    me = asyncio.current_task()
    t = asyncio.create_task(quick(1), name='first')
    print(t.done(), t.result(), t.get_name(), t.get_coro(), asyncio.current_task() is me)
    print(t in asyncio.all_tasks())
    s = asyncio.create_task(slow(2), name='second')
    print(s.done(), s in asyncio.all_tasks())
    print(await s)
    f = asyncio.create_task(fails())
    print(f.done(), repr(f.exception()))
    await nested(3)
    var.set('outer')
    print(await asyncio.create_task(sets()), var.get())
    print(await asyncio.gather(quick(3), slow(4), quick(5)))
    async with asyncio.TaskGroup() as group:
        a = group.create_task(quick(6))
        b = group.create_task(slow(7))
        print(a.done(), b.done())
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as group:
            waits = group.create_task(slow(8))
            group.create_task(fails())
            print('not reached?')
    except* ValueError as e:
        print(e.exceptions, waits.cancelled())
    c = asyncio.create_task(slow(9))
    print(c.cancel('enough'))
    try:
        await c
    except asyncio.CancelledError as e:
        print(e.args, c.cancelled())
    print(await asyncio.wait_for(quick(11), 1))
    done, pending = await asyncio.wait([asyncio.create_task(quick(12)), asyncio.create_task(slow(13))])
    print(sorted(t.result() for t in done), pending)
    loop.set_task_factory(None)
    print(loop.get_task_factory())
    for bad in 1, 'x':
        try:
            loop.set_task_factory(bad)
        except TypeError as e:
            print(e)
    t = asyncio.Task(quick(14), loop=loop, eager_start=True, name='by hand')
    print(t.done(), t.get_name())
    t = asyncio.Task(quick(15), loop=loop, eager_start=False)
    print(t.done(), await t)
    context = contextvars.copy_context()
    t = asyncio.Task(sets(), loop=loop, eager_start=True, context=context)
    print(context[var], var.get(), t.get_context() is context, await t)


asyncio.run(main())

# eager_start has no effect while the loop does not run
loop = asyncio.new_event_loop()
late = asyncio.Task(slow(16), loop=loop, eager_start=True, name='late')
print(late.done())
print(loop.run_until_complete(late))


async def leaves():
    raise SystemExit(3)


async def catches():
    try:
        asyncio.Task(leaves(), loop=loop, eager_start=True)
    except SystemExit as e:
        print('left', e.code)

loop.set_exception_handler(lambda loop, context: None)
loop.run_until_complete(catches())
loop.close()
