"""What CPython's asyncio tests ask of their helper module. TestLoop, a loop made by hand that the tests drive, is not here."""
import asyncio
import contextlib
import unittest
from unittest import mock

from test.support import SHORT_TIMEOUT


def run_briefly(loop):
    """A few rounds of the loop."""
    async def once():
        pass
    coroutine = once()
    task = loop.create_task(coroutine)
    try:
        loop.run_until_complete(task)
    finally:
        coroutine.close()


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


def run_until(loop, condition, timeout=SHORT_TIMEOUT):
    end = loop.time() + timeout
    while not condition():
        if loop.time() > end:
            raise asyncio.TimeoutError()
        loop.run_until_complete(asyncio.sleep(0.001))


async def await_without_task(coro):
    """Drive a coroutine by a callback: there is no current task while it runs."""
    raised = []

    def drive():
        try:
            for _ in coro.__await__():
                pass
        except BaseException as e:
            raised.append(e)
    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    if raised:
        raise raised[0]


def MockCallback(**kwargs):
    return mock.Mock(spec=['__call__'], **kwargs)


class MockPattern(str):
    """Equal to every text in which it is found as a pattern."""

    def __eq__(self, other):
        import re
        return bool(re.search(str(self), other, re.S))

    __hash__ = str.__hash__


class MockInstanceOf:
    """Equal to every instance of a class."""

    def __init__(self, kind):
        self.kind = kind

    def __eq__(self, other):
        return isinstance(other, self.kind)

    __hash__ = object.__hash__


def get_function_source(function):
    code = getattr(function, '__wrapped__', function).__code__
    return code.co_filename, code.co_firstlineno


class TestCase(unittest.TestCase):
    @staticmethod
    def close_loop(loop):
        if loop is not None and not loop.is_closed():
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        assert loop is not None
        asyncio.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        raise unittest.SkipTest('drives a loop made by hand')

    def tearDown(self):
        asyncio.set_event_loop(None)
        self.doCleanups()


@contextlib.contextmanager
def disable_logger():
    """Without what asyncio logs during a block."""
    from asyncio.log import logger
    before = logger.level
    try:
        logger.setLevel(100)
        yield
    finally:
        logger.setLevel(before)
