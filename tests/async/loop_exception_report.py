# What call_exception_handler reports of a context of the caller's own, and a handler's own failure.
import asyncio

loop = asyncio.new_event_loop()
loop.call_exception_handler({'message': 'first', 'zebra': 'z', 'apple': [1]})
loop.call_exception_handler({'exception': ValueError('no message')})
loop.default_exception_handler({'message': 'default', 'exception': KeyError('k')})


def bad(loop, context):
    raise RuntimeError('in the handler')


loop.set_exception_handler(bad)
loop.call_exception_handler({'message': 'lost'})
loop.close()
print('end')
