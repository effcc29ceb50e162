"""Futures of functions that run off the caller's path (PEP 3148).

They run on fibres of the one thread of the VM: one goes on where another blocks (time.sleep, Future.result, wait), never in the middle of computing.
"""

from concurrent.futures._base import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError, Executor, Future, InvalidStateError, TimeoutError, as_completed, wait,
)
from concurrent.futures.thread import ThreadPoolExecutor

__all__ = (
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError", "BrokenExecutor", "Future", "Executor",
    "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor",
)


class ProcessPoolExecutor(Executor):
    """Not supported: a script does not start processes of the interpreter."""

    def __init__(self, *args, **kwargs):
        raise NotImplementedError("ProcessPoolExecutor is not supported; use ThreadPoolExecutor for functions that wait")
