"""What CPython's asyncio tests ask of their helper module."""
import asyncio
import contextlib
import unittest
from unittest import mock

from test.support import SHORT_TIMEOUT

CLOCK_RES = 0.02


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


class TestLoop(asyncio.BaseEventLoop):
    """The native loop with a clock of its own, moved on by a generator: it is sent when each new timer is due, and yields by how much the
    time advances after the iteration in which the timer was made."""

    def __init__(self, gen=None):
        super().__init__()
        self._check_on_close = gen is not None
        self._gen = gen() if gen else iter_of_none()
        next(self._gen)
        self._time = 0
        self._timers = []

    def time(self):
        return self._time

    def advance_time(self, advance):
        self._time += advance or 0

    def close(self):
        super().close()
        if self._check_on_close:
            try:
                self._gen.send(0)
            except StopIteration:
                pass
            else:
                raise AssertionError('the generator of times has not ended')

    def _run_once(self):
        super()._run_once()
        for when in self._timers:
            self.advance_time(self._gen.send(when))
        self._timers = []

    def call_at(self, when, callback, *args, context=None):
        self._timers.append(when)
        return super().call_at(when, callback, *args, context=context)


def iter_of_none():
    yield


class TestCase(unittest.TestCase):
    @staticmethod
    def close_loop(loop):
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        assert loop is not None
        asyncio.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        loop = TestLoop(gen)
        self.set_event_loop(loop)
        return loop

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


def _no_sockets(*args, **kwargs):
    raise unittest.SkipTest('opens sockets')


mock_nonblocking_socket = unix_socket_path = gen_unix_socket_path = dummy_ssl_context = run_test_server = _no_sockets
run_test_unix_server = simple_client_sslcontext = simple_server_sslcontext = _no_sockets
ONLYCERT = ONLYKEY = SIGNED_CERTFILE = SIGNING_CA = PEERCERT = None
