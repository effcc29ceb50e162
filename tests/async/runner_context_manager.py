# A Runner keeps one loop and one context for all that it runs, and ends the loop when it is left.
import asyncio
import contextvars

var = contextvars.ContextVar('var', default='unset')


async def store(value):
    before = var.get()
    await asyncio.sleep(0)
    var.set(value)
    return before


async def left_over():
    try:
        await asyncio.sleep(100)
    finally:
        print('cancelled at the end')


async def generator():
    try:
        yield 1
        yield 2
    finally:
        print('generator closed')


async def begin():
    asyncio.create_task(left_over())
    agen = generator()
    print(await anext(agen))
    return agen


with asyncio.Runner() as runner:
    loop = runner.get_loop()
    print(runner.run(store('one')), runner.run(store('two')), var.get())
    print(runner.run(store('three'), context=contextvars.copy_context()))
    print(runner.run(store('four')))
    print(loop is runner.get_loop(), loop is asyncio.get_event_loop(), loop.is_running(), loop.is_closed())
    kept = runner.run(begin())
    print('leaving')
print(loop.is_closed())
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
