"""asyncio.futures: the names that asyncio's built-in part has of it, and what ties futures together."""

from _asyncio import Future, _get_loop
from asyncio import isfuture, wrap_future

from .exceptions import CancelledError, InvalidStateError
from .log import logger

__all__ = ("Future", "wrap_future", "isfuture")

# There is one implementation, which goes by both of CPython's names.
_PyFuture = _CFuture = Future


def _set_result_unless_cancelled(future, result):
    """Set the result of a future that was not cancelled."""
    if not future.cancelled():
        future.set_result(result)


def _copy_future_state(source, dest):
    """Make `dest` end as `source`, which is done, has ended."""
    from _executors import _settle_asyncio
    assert source.done() and not dest.done()
    _settle_asyncio(dest, source)
