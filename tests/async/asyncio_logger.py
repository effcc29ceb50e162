# asyncio.log.logger is told what loops report, once a script has imported it.
import asyncio
from asyncio.log import logger


class Told:
    def error(self, message, *args, exc_info=None, **ignored):
        print('error:', message.partition(' at ')[0], type(exc_info[1]).__name__ if exc_info else exc_info)


async def main(loop):
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.call_exception_handler({'message': 'by hand', 'what': 1})

loop = asyncio.new_event_loop()
asyncio.base_events.logger = Told()
loop.run_until_complete(main(loop))
asyncio.base_events.logger = logger
loop.call_exception_handler({'message': 'to standard error', 'what': 2})
loop.call_exception_handler({'message': 'with an exception', 'exception': ValueError('v')})
loop.close()
logger.warning('a warning of %d', 5)
logger.info('not shown')
print(logger.name)
