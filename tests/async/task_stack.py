# get_stack and print_stack.
import asyncio
import io


async def inner(f):
    return await f


async def outer(f):
    x = await inner(f)
    return x


async def fails():
    def deeper():
        raise ValueError('deep')
    deeper()


def text(t, **kwargs):
    out = io.StringIO()
    t.print_stack(file=out, **kwargs)
    for line in out.getvalue().splitlines():
        print('  ', line.split(' coro=')[0].split('File "')[0], line.rpartition(',')[2] if 'File "' in line else '')


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    t = asyncio.create_task(outer(f), name='waiter')
    print([(s.f_code.co_name, s.f_lineno) for s in t.get_stack()])
    await asyncio.sleep(0)
    print([(s.f_code.co_name, s.f_lineno) for s in t.get_stack()])
    print(t.get_stack(limit=0), len(t.get_stack(limit=1)), len(t.get_stack(limit=5)))
    text(t)
    f.set_result(1)
    await t
    print(t.get_stack())
    text(t)
    e = asyncio.create_task(fails(), name='failing')
    await asyncio.wait([e])
    print([s.f_code.co_name for s in e.get_stack()], [s.f_code.co_name for s in e.get_stack(limit=1)])
    text(e)
    text(e, limit=1)
    e.exception()
    me = asyncio.current_task()
    print(me.get_stack()[-1].f_code.co_name)
    c = asyncio.create_task(outer(loop.create_future()), name='gone')
    c.cancel()
    await asyncio.wait([c])
    print(c.get_stack())
    text(c)

asyncio.run(main())
