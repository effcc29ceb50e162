# Loops take attributes and methods of a subclass or of their own; the scheduler asks these.
import asyncio


class Telling(asyncio.SelectorEventLoop):
    def call_exception_handler(self, context):
        print('told:', context['message'].partition(' at ')[0], repr(context.get('exception')))


async def fails():
    raise ValueError('left alone')


async def main(loop):
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    stubborn = asyncio.create_task(at_the_end())
    await asyncio.sleep(0)


async def at_the_end():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise LookupError('instead of ending')


with asyncio.Runner(loop_factory=lambda: Telling()) as runner:
    runner.run(main(runner.get_loop()))

loop = asyncio.new_event_loop()
loop.note = [1, 2]
loop.call_exception_handler = lambda context: print('own:', sorted(context))
print(loop.note, hasattr(loop, "note"), hasattr(loop, "other"))
loop.call_soon(lambda: 1 / 0)
loop.run_until_complete(asyncio.sleep(0))
del loop.call_exception_handler
loop.set_exception_handler(lambda loop, context: print('handler:', sorted(context), context['message']))
loop.call_exception_handler({'message': 'by hand', 'extra': 1})
loop.close()
print(isinstance(loop, asyncio.AbstractEventLoop), issubclass(asyncio.SelectorEventLoop, asyncio.BaseEventLoop), asyncio.EventLoop is asyncio.SelectorEventLoop)
