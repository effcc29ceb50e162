# What a Runner refuses, in which words, and in which states.
import asyncio


async def nothing():
    return 'done'


def attempt(label, function, *args, **kwargs):
    try:
        print(label, function(*args, **kwargs))
    except BaseException as e:
        print(label, type(e).__name__, e)


runner = asyncio.Runner()
attempt('number', runner.run, 123)
attempt('list', runner.run, [1])
attempt('unknown', asyncio.Runner, loop=None)
print(runner.run(nothing()))
loop = runner.get_loop()
future = loop.create_future()
try:
    runner.run(future)
except ValueError as e:
    print(str(e).partition(',')[0])
runner.close()
runner.close()
attempt('loop', runner.get_loop)
attempt('enter', runner.__enter__)
coro = nothing()
attempt('run', runner.run, coro)
coro.close()
never = asyncio.Runner()
never.close()
attempt('never started', lambda: never.get_loop().is_closed())


async def inside():
    coro = nothing()
    attempt('nested run', asyncio.run, coro)
    attempt('nested runner', asyncio.Runner().run, coro)
    coro.close()


asyncio.run(inside())


async def fails():
    raise LookupError('main')


class Closing(asyncio.EventLoop):
    async def shutdown_asyncgens(self):
        raise ValueError('at the end')


try:
    asyncio.run(fails(), loop_factory=Closing)
except ValueError as e:
    print(repr(e), repr(e.__context__))
